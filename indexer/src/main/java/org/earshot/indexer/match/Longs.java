package org.earshot.indexer.match;

import java.util.Arrays;

/// A list of numbers.
final class Longs {
  private long[] numbers = new long[8];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  void addAll(Longs others) {
    for (int i = 0; i < others.size; i++) {
      add(others.numbers[i]);
    }
  }

  long get(int at) {
    return numbers[at];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  void sort() {
    Arrays.sort(numbers, 0, size);
  }

  /// The numbers in order, each once.
  long[] distinct() {
    sort();
    return Arrays.stream(numbers, 0, size).distinct().toArray();
  }
}
