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

  /// Each is looked at where the second word is of its bucket: by the hash of a whole word, and by
  /// the first letter of one that stands for each word that begins so.
  private static final int MOST_BUCKETS = 32;

  private final Entry[] candidates;

  /// How many numbers hold a bit for each candidate.
  private final int width;

  private final int buckets;

  /// The candidates of each bucket of hashes, a bit for each, with those to look at whatever the
  /// second word is.
  private final long[] wholes;

  /// Those of each bucket of first letters.
  private final long[] begun;

  /// A bit for each second word by its hash.
  private final long[] following;

  /// The same by its first letter, for those that stand for each word that begins so.
  private long opening;

  private Phrases(Entry[] candidates) {
    int many = candidates.length;
    this.candidates = candidates;
    this.width = (many + Long.SIZE - 1) / Long.SIZE;
    this.buckets = Math.clamp(Integer.highestOneBit(many), 1, MOST_BUCKETS);
    this.wholes = new long[buckets * width];
    this.begun = new long[buckets * width];
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
      always(i);
      return;
    }
    var second = candidates[i].second();
    if (second.fit() == Entry.Fit.WHOLE) {
      int spread = second.letters().hashCode() * SPREAD;
      put(wholes, ofWhole(spread), i);
      following[(spread >>> 6) & (following.length - 1)] |= 1L << spread;
    } else if (second.fit() == Entry.Fit.START && !second.letters().isEmpty()) {
      char initial = second.letters().charAt(0);
      put(begun, ofInitial(initial), i);
      opening |= 1L << initial;
    } else {
      always(i);
      opening = -1;
    }
  }

  private void always(int candidate) {
    for (int bucket = 0; bucket < buckets; bucket++) {
      put(wholes, bucket, candidate);
    }
  }

  private void put(long[] bits, int bucket, int candidate) {
    bits[bucket * width + candidate / Long.SIZE] |= 1L << candidate;
  }

  private int ofWhole(int spread) {
    return spread >>> 12 & (buckets - 1);
  }

  private int ofInitial(char initial) {
    return initial & (buckets - 1);
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
    var second = words.get(at + 1).lexeme();
    int whole = ofWhole(second.hash() * SPREAD) * width;
    int initial = ofInitial(second.initial()) * width;
    var best = new Best();
    boolean some = false;
    for (int w = 0; w < width; w++) {
      for (long bits = wholes[whole + w] | begun[initial + w]; bits != 0; bits &= bits - 1) {
        var entry = candidates[w * Long.SIZE + Long.numberOfTrailingZeros(bits)];
        if (entry.goesOn(words, at)) {
          best.compete(entry);
          some |= entry.isPhrase();
        }
      }
    }
    return some ? Optional.of(best) : Optional.empty();
  }
}
