/// The indexer: it takes harvests and gives mentions, scored, kept and searchable.
///
/// This package is its public face. Sub-packages hold the behaviour and belong to this module
/// alone: `match` (which brand a post is about), `language`, `score`, `keep` (the store and its
/// log), `index` (Lucene) and `search`.
@NullMarked
package org.earshot.indexer;

import org.jspecify.annotations.NullMarked;
