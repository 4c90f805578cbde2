package org.earshot.indexer.match;

/// Finds the lines that a text may name, by the keys of its words.
final class Probe {
  /// Letters of a name without its ending; fewer in scripts that write fewer.
  private static final int DENSE_STEM = 2;

  private static final int SPARSE_STEM = 3;

  private final Register register;
  private final Seen seen;
  private final Text text;
  private final Longs found = new Longs();
  private Longs here = new Longs();
  private Longs before = new Longs();

  Probe(Register register, Seen seen) {
    this.register = register;
    this.seen = seen;
    this.text = seen.text();
  }

  /// The numbers of the lines, each once, in order.
  long[] lines() {
    for (int word = 0; word < text.size(); word++) {
      if (text.length(word) > 0) {
        word(word);
      }
    }
    for (var address : text.addresses()) {
      address.hosts().forEach(host -> register.singles().find(Hash.host(host), found));
    }
    register.values(seen.facts(), found);
    register.always(found);
    return found.isEmpty() ? NO_LINES : found.distinct();
  }

  private static final long[] NO_LINES = {};

  private void word(int word) {
    var last = before;
    before = here;
    here = last;
    here.clear();
    read(word);
    var singles = register.singles();
    for (int i = 0; i < here.size(); i++) {
      singles.find(here.get(i), found);
    }
    if (word > 0 && text.position(word) == text.position(word - 1) + 1) {
      pairs();
    }
  }

  private void pairs() {
    for (int i = 0; i < before.size(); i++) {
      if (!register.firsts().mayHold(before.get(i))) {
        continue;
      }
      for (int j = 0; j < here.size(); j++) {
        register.pairs().find(Hash.pair(before.get(i), here.get(j)), found);
      }
    }
  }

  /// Everything that a name in this word could be found by.
  private void read(int word) {
    char first = text.letter(word, 0);
    long whole = beginnings(word, 0, stem(first));
    if (Endings.takesFronts(first)) {
      behindFronts(word);
    }
    if (first >= 0x80 || register.isForeign()) {
      for (long sound : register.sounds().sounds(text, word, whole, seen.reading())) {
        here.add(sound);
      }
    }
  }

  /// The word without nothing and without each ending that it may have.
  private long beginnings(int word, int from, int stem) {
    int length = text.length(word);
    int cut = text.cut(word);
    int patterns = from == 0 ? register.beginnings() : 0;
    long hash = Hash.SEED;
    for (int i = from; i < length; i++) {
      hash = Hash.on(hash, text.letter(word, i));
      int letters = i + 1 - from;
      if (i + 1 == length || letters >= stem || i + 1 == cut) {
        here.add(Hash.done(hash));
      }
      if (letters < Integer.SIZE && (patterns >>> letters & 1) != 0) {
        register.singles().find(Hash.prefix(Hash.done(hash)), found);
      }
    }
    return Hash.done(hash);
  }

  private void behindFronts(int word) {
    for (var front : seen.reading().endings().fronts()) {
      if (Name.staysBehindFront(text.length(word) - front.length())
          && text.holds(word, 0, front, 0, front.length())) {
        beginnings(word, front.length(), SPARSE_STEM);
      }
    }
  }

  private static int stem(char first) {
    if (first < 0x590) {
      return Endings.STEM;
    }
    if (Endings.takesFronts(first)) {
      return SPARSE_STEM;
    }
    return first >= 0xAC00 && first <= 0xD7A3 ? DENSE_STEM : Endings.STEM;
  }
}
