/// The searchable copy of the mentions, in Lucene.
@NullMarked
package org.earshot.indexer.index;

import org.jspecify.annotations.NullMarked;
