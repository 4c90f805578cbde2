package org.earshot.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.earshot.indexer.match.WordAnalyzer;

/// Brings words of one language to their stems and remembers the last ones: people use few words
/// often. Safe for several threads.
final class Stemmer {
  /// A power of two. Their most frequent words are nine of ten in a text; some megabytes.
  private static final int REMEMBERED = 16_384;

  /// Longer words are numbers, addresses and noise.
  private static final int LONGEST = 40;

  private final String lang;
  private final Analyzer analyzer;
  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(REMEMBERED);

  /// @param plain the stems
  /// @param marked those of them that are not the folded word itself, marked with the language
  record Stems(List<String> plain, List<String> marked) {
    private static final Stems NONE = new Stems(List.of(), List.of());
  }

  private record Known(String word, Stems stems) {}

  Stemmer(String lang, Analyzer analyzer) {
    this.lang = lang;
    this.analyzer = analyzer;
  }

  /// The stems of a word, without case and accents.
  ///
  /// @param word as it is written
  /// @param folded the same without case and accents
  Stems stems(String word, String folded) {
    if (word.length() > LONGEST) {
      return Stems.NONE;
    }
    int slot = spread(word.hashCode()) & (REMEMBERED - 1);
    var before = known.getPlain(slot);
    if (before != null && before.word().equals(word)) {
      return before.stems();
    }
    var stems = stem(word, folded);
    known.setRelease(slot, new Known(word, stems));
    return stems;
  }

  String mark(String stem) {
    return Token.marked(lang, stem);
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private Stems stem(String word, String folded) {
    var plain = new LinkedHashSet<String>();
    try (var stream = analyzer.tokenStream(lang, word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        plain.add(WordAnalyzer.folded(term.toString()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a word in memory does no input or output", e);
    }
    plain.remove("");
    return new Stems(
        List.copyOf(plain),
        plain.stream().filter(stem -> !stem.equals(folded)).map(this::mark).toList());
  }
}
