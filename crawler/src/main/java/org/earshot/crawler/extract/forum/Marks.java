package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many strings in a page's source in one pass: every engine is looked for on every page, so
/// this must cost less than anything else that reads the page.
final class Marks {
  /// Strings are told apart by their first four characters.
  private static final int KEY_LENGTH = 4;

  private static final int BUCKET_BITS = 12;
  private static final int SPREAD = 0x9E3779B1;

  private final List<String> marks = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] buckets = new int[1 << BUCKET_BITS][];

  /// The number of a string, which is looked for from now on.
  int number(String mark) {
    if (mark.length() < KEY_LENGTH) {
      throw new IllegalArgumentException("'" + mark + "' is too short to tell an engine");
    }
    return numbers.computeIfAbsent(mark, this::added);
  }

  private int added(String mark) {
    int number = marks.size();
    marks.add(mark);
    int bucket = bucket(key(mark));
    int[] old = buckets[bucket] == null ? new int[0] : buckets[bucket];
    var longer = java.util.Arrays.copyOf(old, old.length + 1);
    longer[old.length] = number;
    buckets[bucket] = longer;
    return number;
  }

  /// The numbers of the strings that stand in a source.
  BitSet in(String source) {
    var found = new BitSet(marks.size());
    int key = 0;
    for (int i = 0; i < source.length(); i++) {
      key = (key << 8) | (source.charAt(i) & 0xFF);
      int[] bucket = buckets[bucket(key)];
      if (bucket != null && i >= KEY_LENGTH - 1) {
        check(source, i - KEY_LENGTH + 1, bucket, found);
      }
    }
    return found;
  }

  private void check(String source, int at, int[] bucket, BitSet found) {
    for (int number : bucket) {
      if (source.startsWith(marks.get(number), at)) {
        found.set(number);
      }
    }
  }

  private static int key(String mark) {
    int key = 0;
    for (int i = 0; i < KEY_LENGTH; i++) {
      key = (key << 8) | (mark.charAt(i) & 0xFF);
    }
    return key;
  }

  private static int bucket(int key) {
    return (key * SPREAD) >>> (Integer.SIZE - BUCKET_BITS);
  }
}
