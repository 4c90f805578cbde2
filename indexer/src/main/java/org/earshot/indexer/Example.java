package org.earshot.indexer;

import java.util.Objects;

/// A text of this deployment and which way people say that it leans.
///
/// @param origin whose word the label is
/// @param sampled true where the mention was drawn at random to measure the scorer by; it is never
///   learned from
/// @param author who wrote it, the same for all his texts
/// @param lang language that it was scored in
/// @param request the text as the scorer gets it, without its stars
/// @param sentiment the label
public record Example(
    Learning.Origin origin,
    boolean sampled,
    String author,
    String lang,
    ScoreRequest request,
    Sentiment sentiment) {
  public Example {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sentiment, "sentiment");
  }
}
