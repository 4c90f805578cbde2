package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private final Set<String> cutting = new HashSet<>();
  private final Map<String, List<Entry>> inside = new HashMap<>();

  /// By the first two characters of an entry, so that most places need no look-up at all.
  private final Map<Integer, Integer> longest = new HashMap<>();

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
    longest.merge(opening(letters, 0, letters.length()), letters.length(), Math::max);
    if (CUTTING.contains(entry.cue().kind())) {
      cutting.add(letters);
      return false;
    }
    inside.computeIfAbsent(letters, k -> new ArrayList<>()).add(entry);
    return true;
  }

  /// The words, with the runs among them cut.
  List<Word> cut(List<Word> words) {
    if (longest.isEmpty()) {
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
    for (int n = reach(form, from); n > 0; n--) {
      if (cutting.contains(form.substring(from, from + n))) {
        return n;
      }
    }
    return 0;
  }

  /// How long an entry that begins here can be; 0 where none does.
  private int reach(CharSequence run, int from) {
    int one = longest.getOrDefault(opening(run, from, from + 1), 0);
    int more = longest.getOrDefault(opening(run, from, run.length()), 0);
    return Math.min(Math.max(one, more), run.length() - from);
  }

  private static int opening(CharSequence run, int from, int to) {
    return run.charAt(from) << Character.SIZE | (from + 1 < to ? run.charAt(from + 1) : 0);
  }

  /// Where a piece ends that no entry begins: at the next entry or the next script.
  private int unknown(String form, int from) {
    var script = script(form.charAt(from));
    int most = script == Character.UnicodeScript.HAN ? from + HAN_WORD : form.length();
    int end = from + 1;
    while (end < Math.min(most, form.length())
        && script(form.charAt(end)) == script
        && known(form, end) == 0) {
      end++;
    }
    return end;
  }

  /// Digits count as letters of the Latin script: "4K".
  private static Character.UnicodeScript script(char c) {
    return unspaced(c) && c != 'ー' ? Character.UnicodeScript.of(c) : fallback(c);
  }

  private static Character.UnicodeScript fallback(char c) {
    return c == 'ー' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.LATIN;
  }

  /// The cues inside runs that do not cut them.
  List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<Hit>();
    if (inside.isEmpty()) {
      return hits;
    }
    for (int from = 0; from < words.size(); ) {
      int to = runEnd(words, from);
      hits(words, from, to, hits);
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
    var at = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      run.append(words.get(i).form());
      while (at.size() < run.length()) {
        at.add(i);
      }
    }
    var freeFrom = new HashMap<Cue.Slot, Integer>();
    for (int i = 0; i < run.length(); i++) {
      for (var entry : longestOf(run, i)) {
        int end = i + entry.first().letters().length();
        if (i >= freeFrom.getOrDefault(entry.cue().slot(), 0)) {
          freeFrom.put(entry.cue().slot(), end);
          hits.add(new Hit(entry.cue(), at.get(i), at.get(end - 1) + 1));
        }
      }
    }
  }

  /// The longest entry of each slot that begins here.
  private Collection<Entry> longestOf(CharSequence run, int from) {
    int most = reach(run, from);
    if (most == 0) {
      return List.of();
    }
    var best = new LinkedHashMap<Cue.Slot, Entry>();
    for (int n = most; n > 0; n--) {
      for (var entry : inside.getOrDefault(run.subSequence(from, from + n).toString(), List.of())) {
        best.putIfAbsent(entry.cue().slot(), entry);
      }
    }
    return best.values();
  }
}
