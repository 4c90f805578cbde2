package org.earshot.indexer.score;

import java.util.List;
import org.earshot.indexer.score.Word.Gap;

/// How a run of characters without spaces is cut, and what is found inside it: the same wherever it
/// stands.
final class Pieces {
  private final Lexeme[] lexemes;
  private final int[] bounds;
  private final List<Hit> found;

  /// @param lexemes of the pieces
  /// @param bounds where each piece begins in the text, counted from the run's first character, and
  ///   where the last one ends
  /// @param found the cues inside the run, by piece
  Pieces(Lexeme[] lexemes, int[] bounds, List<Hit> found) {
    this.lexemes = lexemes;
    this.bounds = bounds;
    this.found = found;
  }

  int size() {
    return lexemes.length;
  }

  /// How many characters of the text the run has.
  int width() {
    return bounds[lexemes.length];
  }

  /// Adds the pieces of a run.
  ///
  /// @param most words that there may be
  void addTo(List<Word> words, Word run, int most) {
    int count = Math.min(lexemes.length, most - words.size());
    var before = run.before();
    int end = run.start();
    for (int i = 0; i < count; i++) {
      int start = end;
      end = run.start() + bounds[i + 1];
      words.add(new Word(lexemes[i], start, end, before, run.lexeme(), lexemes.length - i));
      before = Gap.SPACE;
    }
  }

  /// Adds the cues inside a run.
  ///
  /// @param first the word that is its first piece
  void addTo(List<Hit> hits, int first) {
    for (int i = 0; i < found.size(); i++) {
      hits.add(found.get(i).after(first));
    }
  }
}
