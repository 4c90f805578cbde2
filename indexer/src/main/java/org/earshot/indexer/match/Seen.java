package org.earshot.indexer.match;

/// A post as queries are held against it.
record Seen(Text text, Facts facts, Reading reading) {}
