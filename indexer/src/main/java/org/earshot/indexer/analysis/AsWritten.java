package org.earshot.indexer.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.indexer.query.Symbols;

/// The forms that keep what folding takes away: words with a capital letter, and words with their
/// symbols, such as `C++`, `#tag` and `@handle`.
final class AsWritten {
  private static final String CASE = "case";
  private static final String SYMBOLS = "sym";

  private AsWritten() {}

  static boolean hasCapital(String word) {
    return hasCapital(word, 0, word.length());
  }

  static boolean hasCapital(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static String inCase(String word) {
    return Token.marked(CASE, Normalizer.normalize(word, Normalizer.Form.NFC));
  }

  /// A small word's other spellings, which are not meant where its case is kept.
  static List<String> capitalized(String word) {
    var all = word.toUpperCase(Locale.ROOT);
    int first = word.offsetByCodePoints(0, 1);
    var title = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    return List.of(inCase(title), inCase(all));
  }

  static String withSymbols(String word) {
    return Token.marked(
        SYMBOLS, Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
  }

  static boolean hasSymbol(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Symbols.binds(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// The words of a text that hold a symbol, each with it.
  static List<Token> words(String text) {
    var found = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      if (!Symbols.binds(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (start > 0 && belongs(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && belongs(text.charAt(end))) {
        end++;
      }
      var word = text.substring(start, end);
      if (word.chars().anyMatch(Character::isLetterOrDigit)) {
        found.add(new Token(withSymbols(word), start, end, 0));
      }
      at = end;
    }
    return found;
  }

  private static boolean belongs(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || Symbols.binds(c);
  }
}
