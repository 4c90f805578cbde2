package org.earshot.indexer.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Greek by Lucene's stemmer, which leaves the neuter nouns in `-μα` apart from their other forms:
/// of *δέμα* it makes *δεμ*, of *δέματα* and *δέματος* *δεμα*.
final class GreekWords extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(
        words, new Neuter(new GreekStemFilter(new GreekLowerCaseFilter(words))));
  }

  private static final class Neuter extends TokenFilter {
    private static final String LONGER = "μα";

    /// Letters that are left at least.
    private static final int LEAST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Neuter(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      var word = term.toString();
      if (word.endsWith(LONGER) && word.length() > LEAST) {
        term.setLength(word.length() - 1);
      }
      return true;
    }
  }
}
