package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A sentence of our own with what it is an example of: a line of `lang TAB label TAB text`.
record Said(String lang, String label, String text) {
  private static final int COLUMNS = 3;

  /// The languages that have a word list.
  static Stream<String> languages() {
    return Stream.of(
        "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "lt", "el", "te", "tr", "ar", "hi",
        "zh", "ja", "ko");
  }

  /// The sentences of a language.
  ///
  /// @param file beside this class
  static List<Said> of(String file, String lang) throws IOException {
    try (var in = Said.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", COLUMNS))
          .map(parts -> new Said(parts[0], parts[1], parts[2]))
          .filter(said -> said.lang().equals(lang))
          .toList();
    }
  }
}
