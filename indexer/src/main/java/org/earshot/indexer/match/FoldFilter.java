package org.earshot.indexer.match;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes letter case, accents and typographic forms off each token.
///
/// Only the block of combining diacritics goes: the vowel signs of Telugu are marks too, and carry
/// the word.
final class FoldFilter extends TokenFilter {
  private static final Pattern ACCENTS_AND_INVISIBLES = Pattern.compile("[\\u0300-\\u036F\\p{Cf}]");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerAscii()) {
      var folded = fold(term.toString());
      term.setEmpty().append(folded);
    }
    return true;
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
