package org.earshot.indexer.score;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.sentiment.Token;
import org.earshot.indexer.sentiment.Token.Kind;

/// The marks between the words of a text: at most one between two, that for the strongest of the
/// signs there. Each is the same token wherever it stands, so that it is weighed once.
final class Marks {
  private static final String[] ALL = {"!?", "!!", "!", "??", "?", "..", "."};

  private final Map<String, Token> tokens = new HashMap<>();

  Marks() {
    for (String mark : ALL) {
      tokens.put(mark, new Token(mark, Kind.MARK, false));
    }
  }

  /// The mark for what stands in a piece of a text.
  Optional<Token> between(String text, int from, int to) {
    int asked = 0;
    int cried = 0;
    int dots = 0;
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '!', '！' -> cried++;
        case '?', '？', '؟', '\u037e' -> asked++;
        case '.', '。', '।', '۔' -> dots++;
        case '…' -> dots += 2;
        default -> {}
      }
    }
    return Optional.ofNullable(tokens.get(mark(asked, cried, dots)));
  }

  private static String mark(int asked, int cried, int dots) {
    if (asked > 0 && cried > 0) {
      return "!?";
    }
    if (cried > 0) {
      return cried > 1 ? "!!" : "!";
    }
    if (asked > 0) {
      return asked > 1 ? "??" : "?";
    }
    if (dots > 0) {
      return dots > 1 ? ".." : ".";
    }
    return "";
  }
}
