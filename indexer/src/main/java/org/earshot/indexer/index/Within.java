package org.earshot.indexer.index;

/// When mentions were seen that are looked for, in milliseconds since 1970, both ends included.
record Within(long from, long to) {
  static final Within ALWAYS = new Within(Long.MIN_VALUE, Long.MAX_VALUE);

  static Within until(long to) {
    return new Within(Long.MIN_VALUE, to);
  }

  Within and(Within other) {
    return new Within(Math.max(from, other.from), Math.min(to, other.to));
  }

  boolean isAlways() {
    return equals(ALWAYS);
  }
}
