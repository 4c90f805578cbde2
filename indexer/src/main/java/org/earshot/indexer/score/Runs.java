package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Finds the entries of a word list in text without spaces (Chinese, Japanese, Thai), where a run
/// of characters holds many words: by the longest entry that begins at a character. Words that bear
/// the tone of a sentence cut the run, so that a negation inside a longer entry counts no more; all
/// others are looked for whatever the cut.
final class Runs {
  private static final Set<Cue.Kind> CUTTING =
      EnumSet.of(
          Cue.Kind.TONE,
          Cue.Kind.NOT,
          Cue.Kind.NOT_AFTER,
          Cue.Kind.MORE,
          Cue.Kind.LESS,
          Cue.Kind.BUT,
          Cue.Kind.THAN,
          Cue.Kind.ASK);

  /// Pieces of a text at most: beyond them it says nothing new.
  private static final int MOST = 4_000;

  private static final int USUAL_PIECES = 8;

  private final Lexemes lexemes;
  private final Dictionary dictionary = new Dictionary();
  private final Inside inside;

  /// @param all entries of a list, whatever script they are of
  /// @param lexemes where what is known of the pieces is kept
  Runs(List<Entry> all, Lexemes lexemes) {
    this.lexemes = lexemes;
    var others = new ArrayList<Entry>();
    for (var entry : all) {
      if (take(entry)) {
        others.add(entry);
      } else if (ofRuns(entry)) {
        dictionary.addCutting(entry.first().letters());
      }
    }
    this.inside = new Inside(dictionary, others);
  }

  /// Whether an entry is looked for inside runs, and nowhere else.
  static boolean take(Entry entry) {
    return ofRuns(entry) && !CUTTING.contains(entry.cue().kind());
  }

  private static boolean ofRuns(Entry entry) {
    return !entry.isPhrase() && Scripts.unspaced(entry.first().letters());
  }

  /// The words, with the runs among them cut.
  List<Word> cut(List<Word> words) {
    if (dictionary.isEmpty()) {
      return words;
    }
    var pieces = new ArrayList<Word>(words.size() * USUAL_PIECES);
    for (var word : words) {
      if (word.lexeme().unspaced()) {
        word.lexeme().pieces(this, word.end() - word.start()).addTo(pieces, word, MOST);
      } else {
        pieces.add(word);
      }
    }
    return pieces;
  }

  /// How a run is cut.
  ///
  /// @param width how many characters of the text it stands for
  Pieces pieces(String form, int width) {
    var places = dictionary.in(form);
    int[] ends = Cutter.ends(form, places, MOST);
    var pieces = new Lexeme[ends.length];
    int[] bounds = new int[ends.length + 1];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      bounds[i + 1] = ends[i] == form.length() ? width : Math.min(ends[i], width);
      pieces[i] = lexemes.folded(form, from, ends[i], bounds[i + 1] - bounds[i]);
      from = ends[i];
    }
    return new Pieces(pieces, bounds, inside.hits(places, ends));
  }

  /// The cues inside runs that do not cut them, by position.
  List<Hit> hits(List<Word> words) {
    if (dictionary.isEmpty()) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    for (int at = 0; at < words.size(); ) {
      var run = Run.of(words, at);
      if (run.to() > at + 1 || words.get(at).lexeme().unspaced()) {
        hits(run, hits);
      }
      at = run.to();
    }
    return hits;
  }

  private void hits(Run run, List<Hit> hits) {
    var pieces = run.pieces();
    if (pieces.isPresent()) {
      pieces.get().addTo(hits, run.from());
      return;
    }
    for (var hit : inside.hits(dictionary.in(run.form()), run.ends())) {
      hits.add(hit.after(run.from()));
    }
  }
}
