package org.earshot.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.earshot.indexer.match.WordAnalyzer;
import org.jspecify.annotations.Nullable;

/// Brings words of one language to their stems and remembers the last ones: people use few words
/// often. Safe for several threads.
final class Stemmer {
  /// A power of two. Their most frequent words are nine of ten in a text; some megabytes.
  private static final int REMEMBERED = 16_384;

  /// Longer words are numbers, addresses and noise.
  private static final int LONGEST = 40;

  /// Odd, with its bits spread evenly (the golden ratio).
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private static final char[][] NO_FORMS = new char[0][];

  private final String lang;
  private final Analyzer analyzer;
  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(REMEMBERED);

  /// Not the same in every process: nobody can write words that meet in one place.
  private final long seed = System.nanoTime();

  /// @param plain the stems
  /// @param marked those of them that are not the folded word itself, marked with the language
  record Stems(List<String> plain, List<String> marked) {
    private static final Stems NONE = new Stems(List.of(), List.of());
  }

  /// A word by its hash, which two words do not share in the lifetime of a machine.
  private static final class Known {
    private final long word;
    private final Stems stems;

    /// The marked stems once more, for copying.
    private final char[][] forms;

    Known(long word, Stems stems) {
      this.word = word;
      this.stems = stems;
      this.forms =
          stems.marked().isEmpty()
              ? NO_FORMS
              : stems.marked().stream().map(String::toCharArray).toArray(char[][]::new);
    }
  }

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
    long hash = hash(word, 0, word.length());
    var kept = kept(hash);
    return kept == null ? keep(hash, word, folded).stems : kept.stems;
  }

  /// Adds the marked stems of the last word of the tokens.
  ///
  /// @param text where it stands as it is written
  void addForms(String text, int start, int end, Tokens tokens) {
    if (end - start > LONGEST) {
      return;
    }
    long hash = hash(text, start, end);
    var kept = kept(hash);
    if (kept == null) {
      kept = keep(hash, text.substring(start, end), tokens.word());
    }
    for (var form : kept.forms) {
      tokens.addForm(form);
    }
  }

  private @Nullable Known kept(long hash) {
    int slot = slot(hash);
    var first = known.getPlain(slot);
    if (first != null && first.word == hash) {
      return first;
    }
    var second = known.getPlain(slot ^ 1);
    return second != null && second.word == hash ? second : null;
  }

  /// Of two words in one place the older one makes room.
  private Known keep(long hash, String word, String folded) {
    var fresh = new Known(hash, stem(word, folded));
    int slot = slot(hash);
    var before = known.getPlain(slot);
    if (before != null) {
      known.setRelease(slot ^ 1, before);
    }
    known.setRelease(slot, fresh);
    return fresh;
  }

  private long hash(String text, int start, int end) {
    long hash = seed;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * FACTOR;
    }
    return hash ^ (hash >>> 32);
  }

  private static int slot(long hash) {
    return (int) (hash >>> 24) & (REMEMBERED - 1);
  }

  String mark(String stem) {
    return Token.marked(lang, stem);
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
