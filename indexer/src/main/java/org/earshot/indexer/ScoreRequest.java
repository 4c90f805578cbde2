package org.earshot.indexer;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;

/// A text to be scored.
///
/// @param text the words, may be empty where there are only stars
/// @param brand display name of the brand that the sentiment is wanted toward
/// @param lang language, where it is known; else it is identified
/// @param rating stars
/// @param type what sort of post it is; an article is rarely a complaint
/// @param usual languages that are likely beforehand, with shares of 0 to 1: what the page says,
///   what the author and the source usually write; they decide about a word or two, not about a
///   sentence
public record ScoreRequest(
    String text,
    Optional<String> brand,
    Optional<String> lang,
    Optional<Rating> rating,
    Optional<PostType> type,
    Map<String, Double> usual) {
  public ScoreRequest {
    usual = Map.copyOf(usual);
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(type, "type");
  }

  /// A text of which nobody knows what language is likely.
  public ScoreRequest(
      String text,
      Optional<String> brand,
      Optional<String> lang,
      Optional<Rating> rating,
      Optional<PostType> type) {
    this(text, brand, lang, rating, type, Map.of());
  }

  public static ScoreRequest of(String text) {
    return new ScoreRequest(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
