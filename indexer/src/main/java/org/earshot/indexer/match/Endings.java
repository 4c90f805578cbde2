package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Endings that a name takes in the sentences of our first languages, folded as [FoldFilter] does.
/// A name keeps at least [#STEM] letters without them, so that short names match exactly only.
final class Endings {
  static final int STEM = 4;

  private static final List<String> LATIN =
      sorted(
          "s es a e i o u as is ys us ai ei ui os es io iu iui ioje iai ia oje eje yje uje ams oms"
              + " ais omis uose ose iu u");

  private static final List<String> CHANGING = sorted("a as is ys us");

  private static final List<String> GREEK = sorted("α ασ ε εσ η ησ ι ιου ιων ο οι οσ ου ουσ ων");

  private static final List<String> TELUGU =
      sorted("ని ను కు కి తో లో పై ల లు లను లకు లలో లోని గా వారు వాళ్లు నుండి నుంచి యొక్క");

  private Endings() {}

  /// What a word may be without an ending, longest first.
  static List<String> stems(String word) {
    var stems = new ArrayList<String>();
    for (var ending : of(word)) {
      int stem = word.length() - ending.length();
      if (stem >= STEM && word.endsWith(ending)) {
        stems.add(word.substring(0, stem));
      }
    }
    return stems;
  }

  /// The part of a name that stays when its own ending changes: `Maxima`, `Maximos`. A Latin name
  /// in another letter is a foreign one, to which endings are added: `Kettle`, `Kettles`.
  ///
  /// @param name folded
  /// @param written as it was before folding, which alone tells ė from e
  static Optional<String> changingStem(String name, String written) {
    return switch (script(name)) {
      case TELUGU -> Optional.empty();
      case GREEK -> shortest(name, GREEK);
      default ->
          written.endsWith("ė") || written.endsWith("Ė")
              ? shortest(name, List.of("e"))
              : shortest(name, CHANGING);
    };
  }

  private static Optional<String> shortest(String name, List<String> endings) {
    return endings.stream()
        .filter(name::endsWith)
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .filter(stem -> stem.length() >= STEM)
        .min(Comparator.comparingInt(String::length));
  }

  private static List<String> of(String word) {
    return switch (script(word)) {
      case GREEK -> GREEK;
      case TELUGU -> TELUGU;
      default -> LATIN;
    };
  }

  /// The script that a word ends in: a Latin name may carry a Telugu ending.
  private static Character.UnicodeScript script(String word) {
    return Character.UnicodeScript.of(word.codePointBefore(word.length()));
  }

  private static List<String> sorted(String endings) {
    return Stream.of(endings.split(" ", -1))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
