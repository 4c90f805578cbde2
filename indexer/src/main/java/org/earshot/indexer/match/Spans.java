package org.earshot.indexer.match;

/// Stretches of words, `[start, end)` by their numbers in the text, in the order of their starts.
final class Spans {
  private final Longs packed = new Longs();

  void add(int start, int end) {
    packed.add(((long) start << Integer.SIZE) | end);
  }

  void addAll(Spans others) {
    packed.addAll(others.packed);
  }

  int size() {
    return packed.size();
  }

  boolean isEmpty() {
    return packed.isEmpty();
  }

  int start(int at) {
    return (int) (packed.get(at) >> Integer.SIZE);
  }

  int end(int at) {
    return (int) packed.get(at);
  }

  Spans sorted() {
    packed.sort();
    return this;
  }
}
