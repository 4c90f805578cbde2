package org.earshot.indexer.duplicates;

import java.util.Arrays;
import java.util.stream.LongStream;

/// The bands of a MinHash signature. Two texts share a band with the third power of the share of
/// shingles that they share, so that strangers hardly ever meet.
final class MinHash {
  private static final int ROWS = 3;

  /// Each band is a row to keep. With the passages beside them five find nearly all texts that
  /// share half of their shingles.
  private static final int BANDS = 5;

  private static final long[] FACTORS = new long[ROWS * BANDS];
  private static final long[] SUMMANDS = new long[ROWS * BANDS];

  static {
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = Mixing.mix(2L * i + 1) | 1;
      SUMMANDS[i] = Mixing.mix(2L * i + 2);
    }
  }

  private MinHash() {}

  static LongStream bands(long[] shingles) {
    var least = new long[FACTORS.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], shingle * FACTORS[i] + SUMMANDS[i]);
      }
    }
    return LongStream.range(0, BANDS)
        .map(band -> {
          int at = (int) band * ROWS;
          return Mixing.join(band, least[at], least[at + 1], least[at + 2]);
        });
  }
}
