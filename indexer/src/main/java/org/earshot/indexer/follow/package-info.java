/// What carries the log into the index, and builds the index anew.
@NullMarked
package org.earshot.indexer.follow;

import org.jspecify.annotations.NullMarked;
