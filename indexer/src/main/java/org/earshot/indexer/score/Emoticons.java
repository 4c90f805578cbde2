package org.earshot.indexer.score;

import java.util.BitSet;
import java.util.Set;

/// Faces made of punctuation, to be cut as one word; what they mean stands in `any.tsv`.
final class Emoticons {
  static final Set<String> KNOWN =
      Set.of(
          ":)", ":-)", ":))", ":]", "=)", ":D", ":-D", "=D", ";)", ";-)", ":p", ":P", "<3", "^^",
          "^_^", ":(", ":-(", ":((", ":[", "=(", ":/", ":-/", ":'(", ":|", ":-|", ">:(", "D:",
          "</3", "-_-", ":@", "((", "))", ":*", ":-*", ":-]", "^.^", "=]", ":>", ":-[", ";(", ";-(",
          "=[", "=/");

  private static final int SHORTEST = 2;

  /// Longer ones begin with a shorter one.
  private static final int LONGEST = 3;

  private static final char ASCII = 0x80;

  /// How faces begin, so that most punctuation needs no look-up.
  private static final BitSet OPENINGS = openings();

  private Emoticons() {}

  /// How many characters the longest face has that begins at a place; 0 where none does.
  static int length(String text, int at) {
    if (!begins(text, at)) {
      return 0;
    }
    for (int n = Math.min(LONGEST, text.length() - at); n >= SHORTEST; n--) {
      if (KNOWN.contains(text.substring(at, at + n))) {
        return n;
      }
    }
    return 0;
  }

  private static boolean begins(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return first < ASCII && second < ASCII && OPENINGS.get(first * ASCII + second);
  }

  private static BitSet openings() {
    var openings = new BitSet(ASCII * ASCII);
    KNOWN.forEach(face -> openings.set(face.charAt(0) * ASCII + face.charAt(1)));
    return openings;
  }
}
