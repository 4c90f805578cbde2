package org.earshot.indexer.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// A text as the matcher reads it: its words, its addresses, and, once a phrase may be in it, a
/// small index of it.
final class Text {
  static final String FIELD = "words";

  /// Title, text and item are apart: no phrase goes over their borders.
  private static final int GAP = 100;

  private final List<Word> words = new ArrayList<>();
  private final List<Address> addresses = new ArrayList<>();
  private @Nullable IndexSearcher index;

  private Text() {}

  static Text of(WordAnalyzer analyzer, List<String> parts) {
    var text = new Text();
    for (var part : parts) {
      text.add(analyzer, part);
    }
    return text;
  }

  List<Word> words() {
    return words;
  }

  List<Address> addresses() {
    return addresses;
  }

  boolean holds(Query query) {
    try {
      var searcher = index;
      if (searcher == null) {
        searcher = searcher();
        index = searcher;
      }
      return searcher.count(query) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory does no input or output", e);
    }
  }

  private IndexSearcher searcher() {
    var memory = new MemoryIndex();
    memory.addField(FIELD, new WordStream(words));
    return memory.createSearcher();
  }

  private void add(WordAnalyzer analyzer, String part) {
    var plain = new StringBuilder(part);
    for (var found : Address.in(part)) {
      addresses.add(found.address());
      plain.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
    }
    int gap = words.isEmpty() ? 1 : GAP;
    try (var stream = analyzer.tokenStream(FIELD, plain.toString())) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int step = position.getPositionIncrement() == 0 ? 0 : gap;
        words.add(new Word(term.toString(), step, isName(part, offset.startOffset())));
        gap = step == 0 ? gap : 1;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does no input or output", e);
    }
  }

  private static boolean isName(String part, int start) {
    return !Character.isLowerCase(part.codePointAt(start));
  }
}
