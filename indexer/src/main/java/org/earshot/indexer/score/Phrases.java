package org.earshot.indexer.score;

import java.util.List;
import java.util.Optional;

/// The phrases that a word can begin, and what it is by itself, in the order of the lists. A word
/// such as "not" begins a hundred; which of them may go on with the next word is seen from numbers
/// that stand side by side, before any entry is looked at.
final class Phrases {
  /// Those of most words.
  static final Phrases NONE = new Phrases(new Entry[0]);

  /// With so many bits for each phrase, few words pass that none of them goes on with.
  private static final int BITS_A_PHRASE = 8;

  private static final int SPREAD = 0x9e3779b1;

  private final Entry[] candidates;

  /// Hash of the second word of each candidate, where it is one word.
  private final int[] seconds;

  /// Its first letter, where it is each word that begins so.
  private final char[] initials;

  /// Candidates to look at whatever the second word is.
  private final boolean[] whatever;

  /// A bit for each second word by its hash.
  private final long[] following;

  /// The same by its first letter, for those that stand for each word that begins so.
  private long opening;

  private Phrases(Entry[] candidates) {
    int many = candidates.length;
    this.candidates = candidates;
    this.seconds = new int[many];
    this.initials = new char[many];
    this.whatever = new boolean[many];
    this.following = new long[Integer.highestOneBit(many * BITS_A_PHRASE / Long.SIZE + 1)];
    for (int i = 0; i < many; i++) {
      note(i);
    }
  }

  /// Those among the entries that a word begins.
  static Phrases of(List<Entry> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).isPhrase()) {
        return new Phrases(candidates.toArray(Entry[]::new));
      }
    }
    return NONE;
  }

  private void note(int i) {
    if (!candidates[i].isPhrase()) {
      whatever[i] = true;
      return;
    }
    var second = candidates[i].second();
    if (second.fit() == Entry.Fit.WHOLE) {
      seconds[i] = second.letters().hashCode();
      int spread = seconds[i] * SPREAD;
      following[(spread >>> 6) & (following.length - 1)] |= 1L << spread;
    } else if (second.fit() == Entry.Fit.START && !second.letters().isEmpty()) {
      initials[i] = second.letters().charAt(0);
      opening |= 1L << initials[i];
    } else {
      whatever[i] = true;
      opening = -1;
    }
  }

  /// Whether a phrase may begin at a word of a text: true wherever one does.
  boolean mayGoOn(List<Word> words, int at) {
    if (this == NONE || at + 1 >= words.size()) {
      return false;
    }
    var second = words.get(at + 1).lexeme();
    int spread = second.hash() * SPREAD;
    long bits = following[(spread >>> 6) & (following.length - 1)];
    return (bits & 1L << spread) != 0 || (opening & 1L << second.initial()) != 0;
  }

  /// The entries that begin at a word of a text; empty where no phrase is among them.
  Optional<Best> at(List<Word> words, int at) {
    var best = new Best();
    boolean some = false;
    var second = words.get(at + 1).lexeme();
    for (int i = 0; i < candidates.length; i++) {
      if (seconds[i] == second.hash() || initials[i] == second.initial() || whatever[i]) {
        var entry = candidates[i];
        if (entry.goesOn(words, at)) {
          best.compete(entry);
          some |= entry.isPhrase();
        }
      }
    }
    return some ? Optional.of(best) : Optional.empty();
  }
}
