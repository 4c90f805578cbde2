package org.earshot.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.earshot.indexer.match.WordAnalyzer;

/// Where the words of a text begin and end.
final class WordBreaks {
  private static final String FIELD = "words";

  private final WordAnalyzer exact = new WordAnalyzer();
  private final Segmenters segmenters;

  WordBreaks(Segmenters segmenters) {
    this.segmenters = segmenters;
  }

  /// As it stands in the text; of a word with an apostrophe, the part that is meant.
  static String written(String text, Token word) {
    var whole = text.substring(word.start(), word.end());
    return word.step() > 0 ? whole : part(whole, word.term());
  }

  static String part(String whole, String term) {
    int length = term.length();
    if (length >= whole.length()) {
      return term;
    }
    boolean head = isApostrophe(whole.charAt(length));
    return head ? whole.substring(0, length) : whole.substring(whole.length() - length);
  }

  private static boolean isApostrophe(char c) {
    return "'’‘ʼ".indexOf(c) >= 0;
  }

  /// The words as they are written, folded; scripts without spaces cut by a dictionary.
  List<Token> of(String text) {
    var tokens = new Tokens();
    each(text, tokens, _ -> {});
    return tokens.list();
  }

  /// Adds each word, and says its script.
  void each(String text, Tokens tokens, Consumer<Script> added) {
    tokens.clear();
    try (var stream = exact.tokenStream(FIELD, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int start = offset.startOffset();
        int end = offset.endOffset();
        var script = Script.of(text, start, end);
        if (script == Script.SOUTH_EAST_ASIAN) {
          eachSegment(text, tokens, start, end, added);
        } else {
          tokens.add(term, start, end, position.getPositionIncrement());
          added.accept(script);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does no input or output", e);
    }
  }

  private void eachSegment(String text, Tokens tokens, int start, int end, Consumer<Script> added) {
    for (var word : segmenters.southEastAsian().words(text.substring(start, end))) {
      tokens.add(word.term(), start + word.start(), start + word.end(), 1);
      added.accept(Script.of(text, start + word.start(), start + word.end()));
    }
  }
}
