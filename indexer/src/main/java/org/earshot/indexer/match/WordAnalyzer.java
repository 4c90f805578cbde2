package org.earshot.indexer.match;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How a text becomes words, the same for matching, indexing and searching: Unicode words (UAX 29),
/// without case and accents. No stop words are taken out, for they hold the negations.
public final class WordAnalyzer extends Analyzer {
  /// Letters that folding writes for one: ß, ligatures.
  private static final int MOST_FOR_ONE = 4;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var words = new StandardTokenizer();
    return new TokenStreamComponents(words, folded(new ApostropheFilter(words)));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new Joints(reader);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return folded(in);
  }

  /// One word without case and accents.
  public static String folded(String word) {
    var letters = FoldFilter.fold(word).toCharArray();
    var plain = new char[letters.length * MOST_FOR_ONE];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
    return new String(plain, 0, length);
  }

  static TokenStream folded(TokenStream words) {
    return new ASCIIFoldingFilter(new FoldFilter(words));
  }
}
