/// The rules of what is a mention: why a post was admitted, who speaks in it, whether it is news.
@NullMarked
package org.earshot.indexer.admit;

import org.jspecify.annotations.NullMarked;
