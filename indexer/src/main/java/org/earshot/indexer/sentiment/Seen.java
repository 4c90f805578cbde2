package org.earshot.indexer.sentiment;

import java.util.List;

/// A text as the model sees it.
///
/// @param lang language of the text, a two-letter code
/// @param tokens words and signs in order
/// @param figures what the word lists gave, a fixed number of them, each about −1 to 1; the first
///   is 1
@SuppressWarnings(
    "ArrayRecordComponent") // thousands a second are made, read once and never compared
public record Seen(String lang, List<Token> tokens, float[] figures) {}
