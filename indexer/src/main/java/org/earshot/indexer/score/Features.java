package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What the linear model sees of a text: hashed words, pairs of words and pieces of words, each
/// language in its own corner of the table, and a few figures that the word lists gave.
final class Features {
  /// 2^20 buckets of two weights are 2 MB in the jar.
  static final int BITS = 20;

  /// Of the n-grams that fall into one bucket only the most frequent owns it; it is known by these
  /// further bits of its hash. An n-gram that was never learned finds another's weight once in 128
  /// times.
  static final int OWNER_BITS = 7;

  static final int FIGURES = 16;

  private static final int BALANCE = 3;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  /// Scripts without spaces: their "words" are whole clauses, so the pieces do the work.
  private static final int SHORTEST_UNSPACED = 1;

  private static final int LONGEST_UNSPACED = 3;
  private static final int PAIR = 0x5bd1e995;
  private static final int FNV = 16777619;

  private final int[] buckets;
  private final int wordCount;
  private final int count;
  private final float[] figures;

  private Features(int[] buckets, int wordCount, int count, float[] figures) {
    this.buckets = buckets;
    this.wordCount = wordCount;
    this.count = count;
    this.figures = figures;
  }

  static Features of(Reading reading, Tone tone) {
    var builder = new Builder(reading.lang().hashCode() * 31 + 7);
    builder.words(reading.words());
    int words = builder.count;
    builder.pieces(reading.words());
    return new Features(builder.buckets, words, builder.count, figures(reading, tone));
  }

  int count() {
    return count;
  }

  int bucket(int i) {
    return buckets[i] >>> OWNER_BITS;
  }

  /// Tells apart the n-grams that share a bucket.
  byte owner(int i) {
    return (byte) (buckets[i] & ((1 << OWNER_BITS) - 1));
  }

  /// How much the n-gram counts: words and pieces half each, long texts no more than short ones.
  float value(int i) {
    return i < wordCount
        ? (float) (1 / Math.sqrt(wordCount))
        : (float) (1 / Math.sqrt(count - wordCount));
  }

  /// Balance of the words' tone, −1 to 1.
  float balance() {
    return figures[BALANCE];
  }

  float figure(int i) {
    return figures[i];
  }

  private static float[] figures(Reading reading, Tone tone) {
    var marks = tone.marks();
    double last = marks.isEmpty() ? 0 : marks.getLast().value() / 4;
    double[] figures = {
      1,
      squash(tone.good(), 3),
      squash(tone.bad(), 3),
      tone.balance(),
      tone.late(),
      tone.contrast() ? 1 : 0,
      reading.holds('!') ? 1 : 0,
      Questions.marked(reading) ? 1 : 0,
      squash((double) reading.words().stream().filter(Word::shouted).count(), 3),
      squash(reading.sum(Cue.Kind.COMPLAINT), 2),
      squash(reading.sum(Cue.Kind.ASK), 1),
      reading.has(Cue.Kind.MINE) ? 1 : 0,
      squash(reading.sum(Cue.Kind.ABOUT), 2),
      marks.isEmpty() ? 1 : 0,
      last,
      squash(reading.sum(Cue.Kind.NOT), 2)
    };
    var floats = new float[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      floats[i] = (float) figures[i];
    }
    return floats;
  }

  private static double squash(double value, double half) {
    return value / (value + half);
  }

  private static final class Builder {
    private final int salt;
    private int[] buckets = new int[256];
    private int count;

    private Builder(int salt) {
      this.salt = salt;
    }

    private void words(List<Word> words) {
      int before = 0;
      for (var word : words) {
        int hash = hash(word.form());
        add(hash);
        add(((before * PAIR) ^ hash) * FNV);
        before = hash;
      }
    }

    private void pieces(List<Word> words) {
      for (int at = 0; at < words.size(); ) {
        int end = Runs.runEnd(words, at);
        String form = end == at + 1 ? words.get(at).form() : joined(words.subList(at, end));
        if (unspaced(form)) {
          pieces(form, SHORTEST_UNSPACED, LONGEST_UNSPACED);
        } else if (form.length() > 2) {
          pieces("_" + form + "_", SHORTEST_PIECE, LONGEST_PIECE);
        }
        at = end;
      }
    }

    /// A run that was cut into words still has pieces that reach over the cuts.
    private static String joined(List<Word> run) {
      return run.stream().map(Word::form).collect(Collectors.joining());
    }

    private void pieces(String form, int shortest, int longest) {
      for (int from = 0; from < form.length(); from++) {
        int hash = 0x9747b28c;
        for (int n = 1; n <= longest && from + n <= form.length(); n++) {
          hash = (hash ^ form.charAt(from + n - 1)) * FNV;
          if (n >= shortest) {
            add(hash);
          }
        }
      }
    }

    private static boolean unspaced(String form) {
      char c = form.charAt(0);
      boolean thai = c >= 0x0E00 && c < 0x0E80;
      boolean eastAsian = c >= 0x2E80 && c < 0xD7B0;
      return thai || eastAsian;
    }

    private static int hash(String form) {
      int hash = 0x811c9dc5;
      for (int i = 0; i < form.length(); i++) {
        hash = (hash ^ form.charAt(i)) * FNV;
      }
      return hash;
    }

    private void add(int hash) {
      if (count == buckets.length) {
        buckets = Arrays.copyOf(buckets, count * 2);
      }
      int mixed = (hash ^ salt) * 0x85ebca6b;
      mixed ^= mixed >>> 13;
      mixed *= 0xc2b2ae35;
      buckets[count++] = (mixed ^ (mixed >>> 16)) >>> (32 - BITS - OWNER_BITS);
    }
  }
}
