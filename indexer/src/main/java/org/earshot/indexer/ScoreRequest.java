package org.earshot.indexer;

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
public record ScoreRequest(
    String text,
    Optional<String> brand,
    Optional<String> lang,
    Optional<Rating> rating,
    Optional<PostType> type) {
  public ScoreRequest {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(rating, "rating");
    Objects.requireNonNull(type, "type");
  }

  public static ScoreRequest of(String text) {
    return new ScoreRequest(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
