package org.earshot.indexer.score;

import java.util.List;

/// What the lists know of a word: the entries that it can begin, in the order of the lists. A word
/// such as "not" begins a hundred phrases; which of them may go on with the next word is seen from
/// numbers that stand side by side, before any entry is looked at.
final class Answer {
  /// How an entry goes on after its first word.
  private enum Rest {
    NONE,
    WORD,
    ANY
  }

  private final String form;
  private final boolean stretched;
  private final List<Entry> alone;
  private final Entry[] candidates;
  private final Rest[] rests;

  /// Hashes of the second words.
  private final int[] seconds;

  private final boolean phrases;

  /// @param word read so, and stretched or not
  /// @param alone what is found where no phrase begins with it
  /// @param candidates entries that it can begin
  Answer(Word word, List<Entry> alone, List<Entry> candidates) {
    this.form = word.form();
    this.stretched = word.stretched();
    this.alone = List.copyOf(alone);
    this.candidates = candidates.toArray(Entry[]::new);
    this.rests = new Rest[this.candidates.length];
    this.seconds = new int[this.candidates.length];
    boolean some = false;
    for (int i = 0; i < this.candidates.length; i++) {
      rests[i] = rest(this.candidates[i]);
      some |= rests[i] != Rest.NONE;
      if (rests[i] == Rest.WORD) {
        seconds[i] = this.candidates[i].patterns().get(1).letters().hashCode();
      }
    }
    this.phrases = some;
  }

  private static Rest rest(Entry entry) {
    if (entry.patterns().size() == 1) {
      return Rest.NONE;
    }
    return entry.patterns().get(1).fit() == Entry.Fit.WHOLE ? Rest.WORD : Rest.ANY;
  }

  boolean tells(Word word) {
    return stretched == word.stretched() && form.equals(word.form());
  }

  List<Entry> alone() {
    return alone;
  }

  /// Whether a phrase begins at a word of a text.
  boolean goesOn(List<Word> words, int at) {
    if (!phrases || at + 1 >= words.size()) {
      return false;
    }
    int second = words.get(at + 1).form().hashCode();
    for (int i = 0; i < candidates.length; i++) {
      if (rests[i] != Rest.NONE && fits(i, second) && candidates[i].fits(words, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int candidate, int second) {
    return seconds[candidate] == second || rests[candidate] == Rest.ANY;
  }

  /// The entries that begin at a word of a text which is not the last.
  Best best(List<Word> words, int at) {
    var best = new Best();
    int second = words.get(at + 1).form().hashCode();
    for (int i = 0; i < candidates.length; i++) {
      if (rests[i] == Rest.NONE || (fits(i, second) && candidates[i].fits(words, at))) {
        best.compete(candidates[i]);
      }
    }
    return best;
  }
}
