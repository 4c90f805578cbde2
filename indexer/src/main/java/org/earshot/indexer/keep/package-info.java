/// The store: brands, posts with their versions, mentions, judgements, claims and the log.
@NullMarked
package org.earshot.indexer.keep;

import org.jspecify.annotations.NullMarked;
