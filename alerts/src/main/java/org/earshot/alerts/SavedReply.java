package org.earshot.alerts;

import java.util.Objects;

/// A prepared answer with slots: `{author}`, `{item}`, `{brand}`, `{agent}`.
///
/// @param key short stable name
/// @param title what people choose it by
/// @param lang ISO 639 language code
/// @param text the words
public record SavedReply(String key, String title, String lang, String text) {
  public SavedReply {
    if (key.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a saved reply needs a key and a text");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(lang, "lang");
  }
}
