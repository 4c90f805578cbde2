package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences of a text that are about a brand.
final class Clauses {
  private static final Pattern STOP = Pattern.compile("(?<=[.!?\\n…।؟۔])\\s+|(?<=[。！？])");

  private Clauses() {}

  static boolean names(String text, String brand) {
    return Fold.fold(text).contains(Fold.fold(brand));
  }

  /// The sentences that name the brand, where others do not.
  static Optional<String> naming(String text, String brand) {
    String[] sentences = STOP.split(text, -1);
    String named =
        Arrays.stream(sentences)
            .filter(sentence -> names(sentence, brand))
            .collect(Collectors.joining(" "));
    return named.isEmpty() || sentences.length == 1 ? Optional.empty() : Optional.of(named);
  }
}
