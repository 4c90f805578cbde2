package org.earshot.indexer.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each value of a field was counted, by the numbers of the values.
final class Counts {
  private final Numbers numbers;
  private int[] each;

  Counts(Numbers numbers) {
    this.numbers = numbers;
    this.each = new int[numbers.size()];
  }

  /// The counts, with room for all values that have numbers now.
  int[] each() {
    if (each.length < numbers.size()) {
      each = Arrays.copyOf(each, numbers.size());
    }
    return each;
  }

  /// The most frequent values, the alphabet deciding between equals.
  Map<String, Long> most(int limit) {
    long[] found = new long[each.length];
    int size = 0;
    for (int number = 0; number < each.length; number++) {
      if (each[number] > 0) {
        found[size++] = (long) each[number] << Integer.SIZE | number;
      }
    }
    Arrays.sort(found, 0, size);
    var most = LinkedHashMap.<String, Long>newLinkedHashMap(Math.min(limit, size));
    for (int end = size; end > 0 && most.size() < limit; ) {
      long count = count(found[end - 1]);
      int start = end;
      while (start > 0 && count(found[start - 1]) == count) {
        start--;
      }
      for (var name : names(found, start, end)) {
        if (most.size() < limit) {
          most.put(name, count);
        }
      }
      end = start;
    }
    return most;
  }

  private static long count(long found) {
    return found >> Integer.SIZE;
  }

  private String[] names(long[] found, int start, int end) {
    var names = new String[end - start];
    for (int i = start; i < end; i++) {
      names[i - start] = numbers.name((int) found[i]);
    }
    if (names.length > 1) {
      Arrays.sort(names);
    }
    return names;
  }
}
