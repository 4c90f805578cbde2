package org.earshot.indexer.score;

import java.util.List;

/// Arabic writes "and", "so", "with", "for" and "the" in one with the word that follows; word lists
/// hold the bare word.
final class Clitics {
  /// The longest first.
  private static final List<String> ARABIC =
      List.of(
          "وبال", "ولل", "وال", "فال", "بال", "كال", "عال", "هال", "لل", "ال", "و", "ف", "ب", "ل");

  /// A shorter rest is chance: "وقت" is no "and".
  private static final int SHORTEST = 3;

  private Clitics() {}

  static String without(String form) {
    for (String clitic : ARABIC) {
      if (form.startsWith(clitic) && form.length() - clitic.length() >= SHORTEST) {
        return form.substring(clitic.length());
      }
    }
    return form;
  }
}
