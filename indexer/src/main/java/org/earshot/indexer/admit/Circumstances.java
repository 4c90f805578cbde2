package org.earshot.indexer.admit;

import java.time.Instant;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Source;

/// Under which circumstances a post was seen.
///
/// @param source where
/// @param arrival how it came
/// @param at when, by our clock
public record Circumstances(Source source, Arrival arrival, Instant at) {}
