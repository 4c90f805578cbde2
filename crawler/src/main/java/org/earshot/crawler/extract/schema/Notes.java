package org.earshot.crawler.extract.schema;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a review lists for and against (`positiveNotes`, `negativeNotes`): the author's words as
/// much as the body is.
final class Notes {
  private Notes() {}

  /// The body, then the notes, one a line with their sign before them.
  static Optional<String> with(Thing review, Optional<String> body) {
    if (review.all("positiveNotes").isEmpty() && review.all("negativeNotes").isEmpty()) {
      return body;
    }
    var lines =
        Stream.concat(
                notes(review, "positiveNotes").map(note -> "+ " + note),
                notes(review, "negativeNotes").map(note -> "\u2212 " + note))
            .filter(note -> !body.orElse("").contains(note.substring(2)))
            .collect(Collectors.joining("\n"));
    if (lines.isEmpty()) {
      return body;
    }
    return Optional.of(body.map(text -> text + "\n" + lines).orElse(lines));
  }

  private static Stream<String> notes(Thing review, String property) {
    return review
        .values(property)
        .flatMap(value ->
            switch (value) {
              case Value.Words words -> Stream.of(words.plain());
              case Thing list -> listed(list);
            })
        .filter(note -> !note.isBlank());
  }

  private static Stream<String> listed(Thing list) {
    var inside = list.values("itemListElement").toList();
    if (inside.isEmpty()) {
      return list.text("name", "item").stream();
    }
    return inside.stream()
        .flatMap(value ->
            switch (value) {
              case Value.Words words -> Stream.of(words.plain());
              case Thing entry -> entry.text("name", "item").stream();
            });
  }
}
