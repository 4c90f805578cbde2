/// The indexer: it takes harvests and gives mentions, scored, kept and searchable.
///
/// This package is its public face. Sub-packages hold the behaviour and belong to this module
/// alone: `query` (the query language), `match` (which brands a text names), `admit` (the rules of
/// what is a mention, and news), `language`, `score`, `intake` (the way of a batch through all of
/// these), `keep` (the store and its log), `index` (Lucene), `follow` (from the log into the index)
/// and `search`.
@NullMarked
package org.earshot.indexer;

import org.jspecify.annotations.NullMarked;
