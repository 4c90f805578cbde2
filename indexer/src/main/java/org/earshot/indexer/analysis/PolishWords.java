package org.earshot.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;

/// Polish by dictionary, since the rules alone leave forms of everyday words apart (*paczka,
/// paczki, paczkę*); words that the dictionary lacks go by the rules.
final class PolishWords extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(
        words,
        new StempelFilter(
            new MorfologikFilter(new LowerCaseFilter(words)),
            new StempelStemmer(PolishAnalyzer.getDefaultTable())));
  }
}
