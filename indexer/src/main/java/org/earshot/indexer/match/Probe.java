package org.earshot.indexer.match;

/// Finds the lines that a text may name, by the keys of its words.
final class Probe {
  private static final long[] NO_LINES = {};

  private final Register register;
  private final Seen seen;
  private final Text text;
  private final Readings readings;
  private final Longs found = new Longs();

  Probe(Register register, Seen seen) {
    this.register = register;
    this.seen = seen;
    this.text = seen.text();
    this.readings = seen.readings();
  }

  /// The numbers of the lines, each once, in order.
  long[] lines() {
    for (int word = 0; word < text.size(); word++) {
      for (int i = readings.from(word); i < readings.to(word); i++) {
        register.singles().find(readings.key(i), found);
      }
      if (word > 0 && text.position(word) == text.position(word - 1) + 1) {
        pairs(word);
      }
      if (register.beginnings() != 0) {
        beginnings(word);
      }
    }
    for (var address : text.addresses()) {
      address.hosts().forEach(host -> register.singles().find(Hash.host(host), found));
    }
    register.values(seen.facts(), found);
    register.always(found);
    return found.isEmpty() ? NO_LINES : found.distinct();
  }

  private void pairs(int word) {
    for (int i = readings.from(word - 1); i < readings.to(word - 1); i++) {
      long first = readings.key(i);
      if (!register.firsts().mayHold(first)) {
        continue;
      }
      for (int j = readings.from(word); j < readings.to(word); j++) {
        register.pairs().find(Hash.pair(first, readings.key(j)), found);
      }
    }
  }

  private void beginnings(int word) {
    int most = Math.min(text.length(word), Integer.SIZE - 1);
    long hash = Hash.SEED;
    for (int i = 0; i < most; i++) {
      hash = Hash.on(hash, text.letter(word, i));
      if ((register.beginnings() >>> (i + 1) & 1) != 0) {
        register.singles().find(Hash.prefix(Hash.done(hash)), found);
      }
    }
  }
}
