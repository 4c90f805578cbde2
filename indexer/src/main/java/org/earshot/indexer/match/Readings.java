package org.earshot.indexer.match;

/// The keys of each word of a text: everything that a name in it could be found by. Made once for a
/// text, for the look-up and for what is held against the text afterwards.
final class Readings {
  private static final int DENSE_STEM = 2;
  private static final int SPARSE_STEM = 3;

  private final Text text;
  private final Reading reading;
  private final Longs keys = new Longs();
  private final int[] ends;

  /// @param latin whether Latin words may stand for names in another script
  Readings(Text text, Reading reading, boolean latin) {
    this.text = text;
    this.reading = reading;
    this.ends = new int[text.size()];
    for (int word = 0; word < ends.length; word++) {
      if (text.length(word) > 0) {
        read(word, latin);
      }
      ends[word] = keys.size();
    }
  }

  int from(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  int to(int word) {
    return ends[word];
  }

  long key(int at) {
    return keys.get(at);
  }

  /// Whether the word has one of these keys.
  boolean hasAny(int word, long[] wanted) {
    for (int i = from(word); i < ends[word]; i++) {
      long key = keys.get(i);
      for (long one : wanted) {
        if (one == key) {
          return true;
        }
      }
    }
    return false;
  }

  private void read(int word, boolean latin) {
    char first = text.letter(word, 0);
    beginnings(word, 0, stem(first));
    if (Endings.takesFronts(first)) {
      behindFronts(word);
    }
    if ((first >= 0x80 || latin) && text.length(word) <= Likeness.LONGEST) {
      reading.sounds().keys(text, word, Likeness.STEM, keys);
    }
  }

  /// The word as it is and without each ending that it may have.
  private void beginnings(int word, int from, int stem) {
    int length = text.length(word);
    int cut = text.cut(word);
    long hash = Hash.SEED;
    for (int i = from; i < length; i++) {
      hash = Hash.on(hash, text.letter(word, i));
      if (i + 1 == length || i + 1 - from >= stem || i + 1 == cut) {
        keys.add(Hash.done(hash));
      }
    }
  }

  private void behindFronts(int word) {
    for (var front : reading.endings().fronts()) {
      if (Name.staysBehindFront(text.length(word) - front.length())
          && text.holds(word, 0, front, 0, front.length())) {
        beginnings(word, front.length(), SPARSE_STEM);
      }
    }
  }

  /// Letters of a name without its ending: fewer in scripts that write fewer.
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
