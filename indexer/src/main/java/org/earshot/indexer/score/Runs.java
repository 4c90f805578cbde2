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
    if (entry.patterns().size() > 1 || !Scripts.unspaced(letters)) {
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
    while (from < form.length() && pieces.size() < MOST) {
      int known = known(form, from);
      int end = known > 0 ? from + known : unknown(form, from);
      int last = end == form.length() ? word.end() : Math.min(word.start() + end, word.end());
      int first = Math.min(word.start() + from, word.end());
      var gap = from == 0 ? word.before() : Gap.SPACE;
      var piece = lexemes.folded(form, from, end, last - first);
      pieces.add(new Word(piece, first, last, gap, word.lexeme()));
      from = end;
    }
  }

  /// How many characters the longest entry has that begins here and cuts; 0 for none.
  private int known(String form, int from) {
    if (!entries.mayBegin(form, from)) {
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

  /// Where a piece ends that no entry begins: at the next entry or the next script.
  private int unknown(String form, int from) {
    var script = Scripts.of(form.charAt(from));
    int most = script == UnicodeScript.HAN ? from + HAN_WORD : form.length();
    int end = from + 1;
    while (end < Math.min(most, form.length())
        && Scripts.of(form.charAt(end)) == script
        && known(form, end) == 0) {
      end++;
    }
    return end;
  }
}
