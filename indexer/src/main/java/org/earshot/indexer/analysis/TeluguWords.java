package org.earshot.indexer.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Telugu, which glues case and number to the word. Lucene's own stemmer leaves the singular, the
/// plural and its cases of most nouns as different words; this takes off a case, then the plural,
/// then the vowel that is left.
final class TeluguWords extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, new Endings(new TeluguNormalizationFilter(new IndicNormalizationFilter(words))));
  }

  private static final class Endings extends TokenFilter {
    /// After Lucene's normalization, which writes long vowels as short ones.
    private static final List<String> CASES =
        List.of(
            "లోని", "నుండి", "నుంచి", "కోసం", "లొని", "వల్ల", "తొ", "తో", "లొ", "లో", "ను", "ని",
            "కు", "కి", "పై", "గా");

    private static final List<String> PLURALS = List.of("లు", "ల");

    /// Letters and signs that are left at least.
    private static final int LEAST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Endings(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      takeOff(CASES);
      takeOff(PLURALS);
      while (term.length() >= LEAST && isSign(term.charAt(term.length() - 1))) {
        term.setLength(term.length() - 1);
      }
      return true;
    }

    private void takeOff(List<String> endings) {
      var word = term.toString();
      for (var ending : endings) {
        if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
          term.setLength(word.length() - ending.length());
          return;
        }
      }
    }

    /// A vowel, the nasal dot, or the sign that there is no vowel.
    private static boolean isSign(char c) {
      return c == '\u0C02' || (c >= '\u0C3E' && c <= '\u0C4D');
    }
  }
}
