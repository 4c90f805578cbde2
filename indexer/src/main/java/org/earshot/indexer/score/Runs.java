package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /// Han characters of an unknown piece: most Chinese words have two.
  private static final int HAN_WORD = 2;

  private static final UnicodeScript[] SCRIPTS = scripts();

  private final Trie entries = new Trie();

  /// Nodes where an entry ends that cuts.
  private final BitSet cutting = new BitSet();

  /// Entries that do not cut, by the node where they end.
  private final Map<Integer, List<Entry>> inside = new HashMap<>();

  private final BitSet ending = new BitSet();

  /// A character of a script that is written without spaces.
  static boolean unspaced(char c) {
    boolean thai = c >= 0x0E00 && c < 0x0E80;
    boolean hanOrKana = c >= 0x2E80 && c < 0xA000;
    return thai || hanOrKana || (c >= 0xF900 && c < 0xFB00);
  }

  static boolean unspaced(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (unspaced(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Takes the entry over, if it is of these scripts and not a part of the tone's grammar.
  boolean takes(Entry entry) {
    String letters = entry.first().letters();
    if (entry.patterns().size() > 1 || !unspaced(letters)) {
      return false;
    }
    int node = entries.grown(letters);
    if (CUTTING.contains(entry.cue().kind())) {
      cutting.set(node);
      return false;
    }
    ending.set(node);
    inside.computeIfAbsent(node, k -> new ArrayList<>()).add(entry);
    return true;
  }

  /// The words, with the runs among them cut.
  List<Word> cut(List<Word> words) {
    if (cutting.isEmpty() && ending.isEmpty()) {
      return words;
    }
    var pieces = new ArrayList<Word>();
    for (var word : words) {
      if (!unspaced(word.form())) {
        pieces.add(word);
      } else if (pieces.size() < MOST) {
        cut(word, pieces);
      }
    }
    return pieces;
  }

  private void cut(Word word, List<Word> pieces) {
    String form = word.form();
    int from = 0;
    while (from < form.length() && pieces.size() < MOST) {
      int known = known(form, from);
      int end = known > 0 ? from + known : unknown(form, from);
      int last = end == form.length() ? word.end() : Math.min(word.start() + end, word.end());
      var gap = from == 0 ? word.before() : Gap.SPACE;
      int first = Math.min(word.start() + from, word.end());
      pieces.add(new Word(form.substring(from, end), first, last, gap, false));
      from = end;
    }
  }

  /// How many characters the longest entry has that begins here and cuts; 0 for none.
  private int known(String form, int from) {
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
    var script = SCRIPTS[form.charAt(from)];
    int most = script == UnicodeScript.HAN ? from + HAN_WORD : form.length();
    int end = from + 1;
    while (end < Math.min(most, form.length())
        && SCRIPTS[form.charAt(end)] == script
        && known(form, end) == 0) {
      end++;
    }
    return end;
  }

  /// Digits and whatever is written with spaces count as letters of the Latin script: "4K". The
  /// mark of a long vowel goes with Katakana.
  private static UnicodeScript[] scripts() {
    var scripts = new UnicodeScript[Character.MAX_VALUE + 1];
    for (int c = 0; c < scripts.length; c++) {
      scripts[c] = unspaced((char) c) ? UnicodeScript.of(c) : UnicodeScript.LATIN;
    }
    scripts['ー'] = UnicodeScript.KATAKANA;
    return scripts;
  }

  /// The cues inside runs that do not cut them.
  List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<Hit>();
    if (ending.isEmpty()) {
      return hits;
    }
    for (int from = 0; from < words.size(); ) {
      int to = runEnd(words, from);
      if (to > from + 1 || unspaced(words.get(from).form())) {
        hits(words, from, to, hits);
      }
      from = to;
    }
    return hits;
  }

  /// Pieces of one run touch each other.
  static int runEnd(List<Word> words, int from) {
    int to = from + 1;
    while (to < words.size()
        && words.get(to).before() == Gap.SPACE
        && words.get(to).start() == words.get(to - 1).end()) {
      to++;
    }
    return to;
  }

  private void hits(List<Word> words, int from, int to, List<Hit> hits) {
    var run = new StringBuilder();
    for (int i = from; i < to; i++) {
      run.append(words.get(i).form());
    }
    var freeFrom = new int[Cue.SLOTS];
    int piece = from;
    int pieceEnd = words.get(from).form().length();
    for (int at = 0; at < run.length(); at++) {
      if (at == pieceEnd) {
        pieceEnd += words.get(++piece).form().length();
      }
      for (var entry : longest(run, at)) {
        int end = at + entry.first().letters().length();
        if (at >= freeFrom[entry.slot()]) {
          freeFrom[entry.slot()] = end;
          int start = pieceEnd - words.get(piece).form().length();
          hits.add(new Hit(entry.cue(), piece, pieceOf(words, piece, end - start) + 1));
        }
      }
    }
  }

  /// The longest entry of each slot that begins here.
  private List<Entry> longest(CharSequence run, int from) {
    int node = Trie.ROOT;
    List<Integer> ends = List.of();
    for (int at = from; at < run.length(); at++) {
      node = entries.next(node, run.charAt(at));
      if (node == Trie.NONE) {
        break;
      }
      if (ending.get(node)) {
        ends = ends.isEmpty() ? new ArrayList<>() : ends;
        ends.add(node);
      }
    }
    return ends.isEmpty() ? List.of() : longest(ends.reversed());
  }

  private List<Entry> longest(List<Integer> ends) {
    var best = new Best();
    for (int node : ends) {
      inside.getOrDefault(node, List.of()).forEach(best::add);
    }
    return best.entries();
  }

  /// The piece that the character before `length` characters lies in, counted from a piece on.
  private static int pieceOf(List<Word> words, int from, int length) {
    int piece = from;
    int left = length - words.get(piece).form().length();
    while (left > 0) {
      left -= words.get(++piece).form().length();
    }
    return piece;
  }
}
