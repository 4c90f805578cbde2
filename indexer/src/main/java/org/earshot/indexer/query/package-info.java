/// The query language, read once for matching and for searching: Lucene's syntax as people know it,
/// as a tree of our own, and what is wrong with a query, with its place. `docs/queries.md` is the
/// page for those who write queries. Nothing here knows an engine.
@NullMarked
package org.earshot.indexer.query;

import org.jspecify.annotations.NullMarked;
