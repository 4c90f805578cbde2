package org.earshot.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words as they are written, and at the same place as the Snowball stemmer of their language
/// leaves them, by Lucene's own filters.
final class BothForms extends DelegatingAnalyzerWrapper {
  private static final Map<String, String> STEMMERS =
      Map.ofEntries(
          Map.entry("en", "English"),
          Map.entry("de", "German"),
          Map.entry("fr", "French"),
          Map.entry("es", "Spanish"),
          Map.entry("it", "Italian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("nl", "Dutch"),
          Map.entry("lt", "Lithuanian"),
          Map.entry("et", "Estonian"),
          Map.entry("fi", "Finnish"),
          Map.entry("sv", "Swedish"),
          Map.entry("da", "Danish"),
          Map.entry("nb", "Norwegian"),
          Map.entry("tr", "Turkish"),
          Map.entry("hu", "Hungarian"),
          Map.entry("ro", "Romanian"),
          Map.entry("ca", "Catalan"),
          Map.entry("eu", "Basque"),
          Map.entry("ga", "Irish"),
          Map.entry("id", "Indonesian"));

  private final Map<String, Analyzer> analyzers = new HashMap<>();
  private String lang = "en";

  BothForms() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /// The language of what is analyzed next.
  void speak(String next) {
    lang = next;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return analyzers.computeIfAbsent(lang, BothForms::analyzer);
  }

  private static Analyzer analyzer(String lang) {
    var stemmer = STEMMERS.getOrDefault(lang, "English");
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        var words = new StandardTokenizer();
        var folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        var stems = new SnowballFilter(new KeywordRepeatFilter(folded), stemmer);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
      }
    };
  }
}
