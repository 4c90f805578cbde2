package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.earshot.indexer.score.Word.Gap;
import org.earshot.indexer.sentiment.Token;
import org.earshot.indexer.sentiment.Token.Kind;

/// The words of a text, with the signs between them, for the sentiment model.
final class Tokens {
  /// A negation is felt so many words on, up to the next comma.
  private static final int REACH = 4;

  /// Longer figures are prices, years and order numbers, each unlike the others.
  private static final int SHORT_NUMBER = 2;

  private static final String NUMBER = "<num>";

  private final Reading reading;
  private final BitSet negated = new BitSet();
  private final List<Token> tokens = new ArrayList<>();

  Tokens(Reading reading) {
    this.reading = reading;
  }

  List<Token> all() {
    negate();
    var words = reading.words();
    int end = 0;
    for (int at = 0; at < words.size(); ) {
      marks(end, words.get(at).start());
      int next = run(at);
      end = words.get(next - 1).end();
      at = next;
    }
    marks(end, reading.text().length());
    return tokens;
  }

  private void negate() {
    for (var hit : reading.all(Cue.Kind.NOT)) {
      for (int i = hit.to(); i < hit.to() + REACH && joined(i); i++) {
        negated.set(i);
      }
    }
  }

  private boolean joined(int at) {
    return at < reading.words().size() && reading.words().get(at).before() == Gap.SPACE;
  }

  /// Adds the word, or the whole run of characters that it is a piece of.
  private int run(int at) {
    var word = reading.words().get(at);
    if (!Runs.unspaced(word.form().charAt(0))) {
      tokens.add(new Token(form(word), kind(word), negated.get(at)));
      return at + 1;
    }
    int to = Runs.runEnd(reading.words(), at);
    var form = new StringBuilder();
    for (int i = at; i < to; i++) {
      form.append(reading.words().get(i).form());
    }
    tokens.add(new Token(form.toString(), Kind.RUN, negated.get(at)));
    return to;
  }

  private static String form(Word word) {
    String form = word.form();
    return form.length() > SHORT_NUMBER && number(form) ? NUMBER : form;
  }

  private static boolean number(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Kind kind(Word word) {
    int first = word.form().codePointAt(0);
    if (!Character.isLetterOrDigit(first)) {
      return Kind.SYMBOL;
    }
    boolean tag = word.start() > 0 && reading.text().charAt(word.start() - 1) == '#';
    if (tag) {
      return Kind.TAG;
    }
    return first >= 0xAC00 && first < 0xD7B0 ? Kind.RUN : Kind.WORD;
  }

  /// What stands between two words: at most one mark, that for the strongest of its signs.
  private void marks(int from, int to) {
    int asked = 0;
    int cried = 0;
    int dots = 0;
    for (int i = from; i < to; i++) {
      switch (reading.text().charAt(i)) {
        case '!', '！' -> cried++;
        case '?', '？', '؟', '\u037e' -> asked++;
        case '.', '。', '।', '۔' -> dots++;
        case '…' -> dots += 2;
        default -> {}
      }
    }
    String mark = mark(asked, cried, dots);
    if (!mark.isEmpty()) {
      tokens.add(new Token(mark, Kind.MARK, false));
    }
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
