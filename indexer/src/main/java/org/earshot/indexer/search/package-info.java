/// Searches the index and answers with what the database holds now.
@NullMarked
package org.earshot.indexer.search;

import org.jspecify.annotations.NullMarked;
