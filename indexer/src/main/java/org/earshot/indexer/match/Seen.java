package org.earshot.indexer.match;

/// A post as queries are held against it.
record Seen(Text text, Readings readings, Facts facts, Reading reading) {}
