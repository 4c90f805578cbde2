/// The crawler: it takes a [Source] and gives each [Harvest] to a [HarvestSink].
///
/// This package is its public face. Sub-packages hold the behaviour and belong to this module
/// alone: `fetch` (the guarded HTTP client), `robots`, `gate` (politeness), `frontier` (what is
/// due), `extract` (page to posts), `schedule` (what wakes it) and `store` (its schema).
@NullMarked
package org.earshot.crawler;

import org.jspecify.annotations.NullMarked;
