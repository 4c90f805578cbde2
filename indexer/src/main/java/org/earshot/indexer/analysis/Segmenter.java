package org.earshot.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.earshot.indexer.match.WordAnalyzer;

/// Cuts a text into words with a language's dictionary. Safe for several threads.
final class Segmenter {
  private final String lang;
  private final Analyzer analyzer;

  Segmenter(String lang, Analyzer analyzer) {
    this.lang = lang;
    this.analyzer = analyzer;
  }

  /// The words as they are written, without case.
  List<Token> words(String text) {
    return cut(text, false);
  }

  /// The dictionary forms of the words, marked with the language.
  List<Token> forms(String text) {
    return cut(text, true);
  }

  private List<Token> cut(String text, boolean marked) {
    var found = new ArrayList<Token>();
    try (var stream = analyzer.tokenStream(lang, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        var form = WordAnalyzer.folded(term.toString());
        if (!form.isEmpty()) {
          var shown = marked ? Token.marked(lang, form) : form;
          found.add(new Token(shown, offset.startOffset(), offset.endOffset(), 1));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does no input or output", e);
    }
    return found;
  }
}
