package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.List;

/// What the lists know of a word: the entries that it can begin, in the order of the lists. A word
/// such as "not" begins a hundred phrases; which of them may go on with the next word is seen from
/// numbers that stand side by side, before any entry is looked at.
final class Answer {
  /// What they know of most words.
  static final Answer NOTHING = new Answer(List.of(), List.of());

  /// With so many bits for each phrase, few words pass that none of them goes on with.
  private static final int BITS_A_PHRASE = 8;

  private static final int SPREAD = 0x9e3779b1;

  private final List<Entry> alone;
  private final Entry[] candidates;

  /// Hash of the second word of each candidate, where it is one word.
  private final int[] seconds;

  private final boolean phrases;

  /// A bit for each second word by its hash; every one where a phrase goes on with more than one.
  private final long[] following;

  /// @param alone what is found where no phrase begins with it
  /// @param candidates entries that it can begin
  Answer(List<Entry> alone, List<Entry> candidates) {
    this.alone = List.copyOf(alone);
    this.candidates = candidates.toArray(Entry[]::new);
    int many = this.candidates.length;
    this.seconds = new int[many];
    this.following = new long[Integer.highestOneBit(many * BITS_A_PHRASE / Long.SIZE + 1)];
    boolean some = false;
    for (int i = 0; i < many; i++) {
      seconds[i] = second(this.candidates[i]);
      follow(this.candidates[i]);
      some |= this.candidates[i].isPhrase();
    }
    this.phrases = some;
  }

  private static int second(Entry entry) {
    return entry.isPhrase() ? entry.patterns().get(1).letters().hashCode() : 0;
  }

  private void follow(Entry entry) {
    if (entry.isOpen()) {
      Arrays.fill(following, -1);
    } else if (entry.isPhrase()) {
      int spread = second(entry) * SPREAD;
      following[(spread >>> 6) & (following.length - 1)] |= 1L << spread;
    }
  }

  List<Entry> alone() {
    return alone;
  }

  /// Whether a phrase may begin at a word of a text: true wherever one does.
  boolean mayGoOn(List<Word> words, int at) {
    if (!phrases || at + 1 >= words.size()) {
      return false;
    }
    int spread = words.get(at + 1).lexeme().hash() * SPREAD;
    return (following[(spread >>> 6) & (following.length - 1)] & 1L << spread) != 0;
  }

  /// Whether a phrase begins at a word of a text.
  boolean goesOn(List<Word> words, int at) {
    if (!mayGoOn(words, at)) {
      return false;
    }
    int second = words.get(at + 1).lexeme().hash();
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i].isPhrase() && fits(i, second) && candidates[i].fits(words, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int candidate, int second) {
    return seconds[candidate] == second || candidates[candidate].isOpen();
  }

  /// The entries that begin at a word of a text which is not the last.
  Best best(List<Word> words, int at) {
    var best = new Best();
    int second = words.get(at + 1).lexeme().hash();
    for (int i = 0; i < candidates.length; i++) {
      if (!candidates[i].isPhrase() || (fits(i, second) && candidates[i].fits(words, at))) {
        best.compete(candidates[i]);
      }
    }
    return best;
  }
}
