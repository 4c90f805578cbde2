package org.earshot.indexer.match;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// Takes letter case, accents and typographic forms off each token.
///
/// Only the block of combining diacritics goes: the vowel signs of Telugu are marks too, and carry
/// the word.
final class FoldFilter extends TokenFilter {
  private static final Pattern ACCENTS_AND_INVISIBLES = Pattern.compile("[\\u0300-\\u036F\\p{Cf}]");

  /// Words with accents that are remembered: the most frequent ones of a language. A power of two.
  private static final int REMEMBERED = 2_048;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

  private record Known(String word, String folded) {}

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerAscii()) {
      var folded = remembered();
      term.setEmpty().append(folded);
    }
    return true;
  }

  private String remembered() {
    int hash = term.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    @Nullable Known before = known[slot];
    if (before == null || !before.word.contentEquals(term)) {
      var word = term.toString();
      before = new Known(word, fold(word));
      known[slot] = before;
    }
    return before.folded;
  }

  static String fold(String word) {
    var plain =
        ACCENTS_AND_INVISIBLES
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
            .replaceAll("");
    // Sigma at the end of a Greek word is another letter than inside it.
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ς', 'σ');
  }

  private boolean lowerAscii() {
    var buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char c = buffer[i];
      if (c >= 0x80) {
        return false;
      }
      if (c >= 'A' && c <= 'Z') {
        buffer[i] = (char) (c + ('a' - 'A'));
      }
    }
    return true;
  }
}
