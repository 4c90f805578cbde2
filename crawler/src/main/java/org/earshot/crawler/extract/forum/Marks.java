package org.earshot.crawler.extract.forum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Finds many strings in a page's source in one pass: every engine is looked for on every page, so
/// this must cost less than anything else that reads the page.
///
/// Of each string the two overlapping runs of three signs count that begin in its rarest place:
/// whichever way a page goes before it, one of them begins at an even place, and only those are
/// looked at.
final class Marks {
  private static final int RUN = 3;
  private static final int STEP = 2;
  private static final int SHORTEST = RUN + STEP - 1;

  private static final int BUCKET_BITS = 13;
  private static final int SPREAD = 0x9E3779B1;

  /// What is frequent in markup and in English; what is not here is rarer still.
  private static final String RAREST_FIRST = "zqjxkvbywgpfmucdlhrsnioate<-' =\"";

  /// What pages with posts are full of, so that a run in it would be tried at every step.
  private static final String IN_EVERY_PAGE =
      "<div class=\"post\" id=\"post-\" data-id=\" reviews comments content list item author product";

  private static final int TOO_FREQUENT = 1_000;

  /// A run of a string's signs.
  ///
  /// @param key the run
  /// @param offset where in the string it begins
  private record Run(int number, String mark, int key, int offset) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Run[][] buckets = new Run[1 << BUCKET_BITS][];

  /// Which buckets hold anything: small enough to stay at hand while a page is gone through.
  private final boolean[] used = new boolean[1 << BUCKET_BITS];

  /// The number of a string, which is looked for from now on.
  int number(String mark) {
    if (mark.length() < SHORTEST) {
      throw new IllegalArgumentException("'" + mark + "' is too short to tell an engine");
    }
    return numbers.computeIfAbsent(mark, this::added);
  }

  private int added(String mark) {
    int number = numbers.size();
    int offset = offset(mark);
    for (int from = offset; from < offset + STEP; from++) {
      add(new Run(number, mark, key(mark, from), from));
    }
    return number;
  }

  private void add(Run run) {
    int bucket = bucket(run.key());
    var old = used[bucket] ? buckets[bucket] : new Run[0];
    var longer = Arrays.copyOf(old, old.length + 1);
    longer[old.length] = run;
    buckets[bucket] = longer;
    used[bucket] = true;
  }

  /// Where the signs begin that are rarest in a page's source: `class="` tells nothing, as half of
  /// the elements of any page have a class, and `post` little.
  private static int offset(String mark) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int from = 0; from + SHORTEST <= mark.length(); from++) {
      int frequency = frequency(mark.substring(from, from + SHORTEST));
      if (frequency < least) {
        best = from;
        least = frequency;
      }
    }
    return best;
  }

  private static int frequency(String signs) {
    int frequency = signs.chars().map(c -> Math.max(0, RAREST_FIRST.indexOf(c))).sum();
    for (int from = 0; from < STEP; from++) {
      frequency += IN_EVERY_PAGE.contains(signs.substring(from, from + RUN)) ? TOO_FREQUENT : 0;
    }
    return frequency;
  }

  /// The numbers of the strings that stand in a source.
  BitSet in(String source) {
    var found = new BitSet(numbers.size());
    var signs = source.toCharArray();
    for (int i = 0; i + RUN <= signs.length; i += STEP) {
      int key = signs[i] << 16 ^ signs[i + 1] << 8 ^ signs[i + 2];
      int bucket = bucket(key);
      if (used[bucket]) {
        check(source, i, key, found);
      }
    }
    return found;
  }

  private void check(String source, int at, int key, BitSet found) {
    for (var run : buckets[bucket(key)]) {
      if (run.key() == key
          && !found.get(run.number())
          && source.startsWith(run.mark(), at - run.offset())) {
        found.set(run.number());
      }
    }
  }

  private static int key(String mark, int from) {
    return mark.charAt(from) << 16 ^ mark.charAt(from + 1) << 8 ^ mark.charAt(from + 2);
  }

  private static int bucket(int key) {
    return (key * SPREAD) >>> (Integer.SIZE - BUCKET_BITS);
  }
}
