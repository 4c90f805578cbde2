package org.earshot.indexer.duplicates;

import java.util.Optional;
import org.earshot.indexer.Copy;

/// Compares two posts exactly.
///
/// @param kind whose copy it is
/// @param likeness 0 to 1: the share of common shingles in both texts, or in the shorter one where
///   it is a part of the longer
public record Comparison(Copy.Kind kind, double likeness) {
  /// From here on two texts are one, edited: three words of thirty may differ.
  static final double ALIKE = 0.5;

  /// From here on a text is a part of a longer one.
  static final double PART = 0.8;

  /// A shorter passage is quoted by many: a headline, a proverb, a slogan.
  static final int PART_WORDS = 15;

  /// What two posts are to each other; nothing where they are no copies.
  public static Optional<Comparison> of(Signature one, Signature other) {
    var likeness = likeness(one, other);
    if (likeness == 0) {
      return Optional.empty();
    }
    var kind = Kinship.of(one.post(), other.post());
    boolean few = one.isShort() || other.isShort();
    return few && kind == Copy.Kind.COPY
        ? Optional.empty()
        : Optional.of(new Comparison(kind, likeness));
  }

  private static double likeness(Signature one, Signature other) {
    if (one.isShort() || other.isShort()) {
      boolean same = !one.isEmpty() && one.words() == other.words() && one.whole() == other.whole();
      return same ? 1 : 0;
    }
    var shingles = one.shingles();
    var others = other.shingles();
    double common = common(shingles, others);
    int longer = Math.max(shingles.length, others.length);
    int shorter = Math.min(shingles.length, others.length);
    double alike = common / (longer + shorter - common);
    if (alike >= ALIKE) {
      return alike;
    }
    double part = common / shorter;
    return part >= PART && mayBePart(one, other) ? part : 0;
  }

  /// Who answers a post quotes it: that is no copy.
  private static boolean mayBePart(Signature one, Signature other) {
    return one.hasWords(PART_WORDS)
        && other.hasWords(PART_WORDS)
        && !Kinship.sameThread(one.post(), other.post());
  }

  private static int common(long[] one, long[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
