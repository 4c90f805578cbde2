package org.earshot.indexer.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.earshot.indexer.match.WordAnalyzer;

/// How each field becomes terms, when it is indexed and when it is asked for.
final class Analyzers {
  private Analyzers() {}

  static Analyzer perField() {
    Map<String, Analyzer> keywords = new HashMap<>();
    Fields.KEYWORDS.forEach(field -> keywords.put(field, new WholeValue()));
    return new PerFieldAnalyzerWrapper(new WordAnalyzer(), keywords);
  }

  private static final class WholeValue extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      var whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new LowerCaseFilter(in);
    }
  }
}
