/// Which brands a text names: a token prefilter, then the exact Lucene query on the survivors.
@NullMarked
package org.earshot.indexer.match;

import org.jspecify.annotations.NullMarked;
