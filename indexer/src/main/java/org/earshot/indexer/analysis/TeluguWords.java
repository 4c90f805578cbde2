package org.earshot.indexer.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Telugu, which glues case and number to the word. Lucene's own stemmer leaves the singular, the
/// plural and its cases of most nouns as different words; this takes off a case, then the plural,
/// then the vowel that is left. Some words end like a case by nature (*కంపెనీ*): where the case is
/// one syllable, the word with it is kept beside.
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

    /// Cases that many words end in by nature.
    private static final Set<String> DOUBTFUL = Set.of("ను", "ని", "కు", "కి", "గా", "తొ", "తో");

    /// Letters and signs that are left at least.
    private static final int LEAST = 3;

    /// Letters without signs that a plural leaves at least: *ధర-లు*, but not *పా-లు*.
    private static final int LETTERS = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private String beside = "";

    Endings(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!beside.isEmpty()) {
        term.setEmpty().append(beside);
        step.setPositionIncrement(0);
        beside = "";
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      var word = term.toString();
      var bare = withoutCase(word);
      var stem = stem(bare);
      var whole = stem(word);
      boolean doubtful = DOUBTFUL.contains(word.substring(bare.length()));
      beside = doubtful && !whole.equals(stem) ? whole : "";
      term.setEmpty().append(stem);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      beside = "";
    }

    private static String withoutCase(String word) {
      return CASES.stream()
          .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= LEAST)
          .findFirst()
          .map(ending -> word.substring(0, word.length() - ending.length()))
          .orElse(word);
    }

    private static String stem(String word) {
      var stem = withoutPlural(word);
      int end = stem.length();
      while (end >= LEAST && isSign(stem.charAt(end - 1))) {
        end--;
      }
      return stem.substring(0, end);
    }

    private static String withoutPlural(String word) {
      return PLURALS.stream()
          .filter(word::endsWith)
          .map(ending -> word.substring(0, word.length() - ending.length()))
          .filter(rest -> rest.chars().filter(c -> !isSign((char) c)).count() >= LETTERS)
          .findFirst()
          .orElse(word);
    }

    /// A vowel, the nasal dot, or the sign that there is no vowel.
    private static boolean isSign(char c) {
      return c == '\u0C02' || (c >= '\u0C3E' && c <= '\u0C4D');
    }
  }
}
