package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.earshot.indexer.score.Word.Gap;

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

  private static final int USUAL_PIECES = 4;

  /// Han characters of an unknown piece: most Chinese words have two.
  private static final int HAN_WORD = 2;

  private final Trie entries = new Trie();

  /// Nodes where an entry ends that cuts.
  private final BitSet cutting = new BitSet();

  private final Inside inside = new Inside(entries);

  /// Takes the entry over, if it is of these scripts and not a part of the tone's grammar.
  boolean takes(Entry entry) {
    String letters = entry.first().letters();
    if (entry.isPhrase() || !Scripts.unspaced(letters)) {
      return false;
    }
    int node = entries.grown(letters);
    if (CUTTING.contains(entry.cue().kind())) {
      cutting.set(node);
      return false;
    }
    inside.add(node, entry);
    return true;
  }

  /// The cues inside runs that do not cut them.
  List<Hit> hits(List<Word> words) {
    return inside.isEmpty() ? List.of() : inside.hits(words);
  }

  /// The words, with the runs among them cut.
  ///
  /// @param lexemes where what is known of the pieces is kept
  List<Word> cut(List<Word> words, Lexemes lexemes) {
    if (cutting.isEmpty() && inside.isEmpty()) {
      return words;
    }
    var pieces = new ArrayList<Word>(words.size() * USUAL_PIECES);
    for (var word : words) {
      if (!word.lexeme().unspaced()) {
        pieces.add(word);
      } else if (pieces.size() < MOST) {
        cut(word, lexemes, pieces);
      }
    }
    return pieces;
  }

  private void cut(Word word, Lexemes lexemes, List<Word> pieces) {
    String form = word.form();
    int from = 0;
    int known = known(form, 0);
    while (from < form.length() && pieces.size() < MOST) {
      int end = from + Math.max(1, known);
      int next = known(form, end);
      while (known == 0 && next == 0 && goesOn(form, from, end)) {
        end++;
        next = known(form, end);
      }
      pieces.add(piece(word, from, end, lexemes));
      from = end;
      known = next;
    }
  }

  private static Word piece(Word run, int from, int end, Lexemes lexemes) {
    String form = run.form();
    int last = end == form.length() ? run.end() : Math.min(run.start() + end, run.end());
    int first = Math.min(run.start() + from, run.end());
    var lexeme = lexemes.folded(form, from, end, last - first);
    return new Word(lexeme, first, last, from == 0 ? run.before() : Gap.SPACE, run.lexeme());
  }

  /// How many characters the longest entry has that begins here and cuts; 0 for none.
  private int known(String form, int from) {
    if (from >= form.length() || !entries.mayBegin(form, from)) {
      return 0;
    }
    int known = 0;
    int node = Trie.ROOT;
    for (int at = from; at < form.length(); at++) {
      node = entries.next(node, form.charAt(at));
      if (node == Trie.NONE) {
        return known;
      }
      known = cutting.get(node) ? at + 1 - from : known;
    }
    return known;
  }

  /// Whether a piece that no entry begins goes on, up to the next script.
  private static boolean goesOn(String form, int from, int end) {
    var script = Scripts.of(form.charAt(from));
    boolean full = script == UnicodeScript.HAN && end - from >= HAN_WORD;
    return !full && end < form.length() && Scripts.of(form.charAt(end)) == script;
  }
}
