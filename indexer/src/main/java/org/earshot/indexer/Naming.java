package org.earshot.indexer;

import java.util.List;
import java.util.Objects;

/// How a post names a brand.
///
/// @param phrase the line of the brand that was found, as written
/// @param places where its parts stand, in the order of the text; none where the line asks for what
///   is no text, as a link or a site
public record Naming(String phrase, List<Place> places) {
  /// A part of the line and where it stands.
  ///
  /// @param part of the line, as written
  /// @param field `title`, `text`, `item` or `author`
  /// @param start first UTF-16 unit of the field's text
  /// @param end behind the last one
  public record Place(String part, String field, int start, int end) {
    public Place {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(field, "field");
    }
  }

  /// What one post shows of one brand at most.
  public static final int MOST_PLACES = 20;

  public Naming {
    Objects.requireNonNull(phrase, "phrase");
    places = List.copyOf(places);
  }
}
