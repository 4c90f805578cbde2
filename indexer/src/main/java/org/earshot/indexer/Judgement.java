package org.earshot.indexer;

import java.time.Instant;
import java.util.Objects;

/// What a person said of a score. It is never overwritten; a later one is added.
///
/// @param sentiment which way the text leans, says the person
/// @param needsReply whether it needs a reply, says the person
/// @param by user name
/// @param at when
/// @param sample true when the mention was put to the person at random; only those measure accuracy
/// @param model the model whose score was judged
public record Judgement(
    Sentiment sentiment, boolean needsReply, String by, Instant at, boolean sample, String model) {
  public Judgement {
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(model, "model");
  }
}
