package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of a post as the matcher reads them, in columns: folded letters, where each word
/// stands, and what its first letter looks like.
final class Text {
  /// The parts of a post, as bits.
  static final int TITLE = 1;

  static final int WORDS = 2;
  static final int ITEM = 4;
  static final int AUTHOR = 8;

  /// What a query means that names no field.
  static final int SAID = TITLE | WORDS | ITEM;

  /// Title, text and item are apart: nothing is near over their borders.
  static final int GAP = 1_000;

  private static final int FIRST = 32;

  private char[] letters = new char[FIRST * 8];
  private int[] from = new int[FIRST];
  private int[] starts = new int[FIRST];
  private int[] ends = new int[FIRST];
  private int[] positions = new int[FIRST];
  private int[] cuts = new int[FIRST];
  private byte[] parts = new byte[FIRST];
  private boolean[] names = new boolean[FIRST];
  private int size;
  private int filled;
  private int nextPosition;
  private boolean capitals;
  private final String[] raw = new String[AUTHOR + 1];
  private final List<Address> addresses = new ArrayList<>(2);

  /// How many words there are.
  int size() {
    return size;
  }

  int length(int word) {
    return (word + 1 < size ? from[word + 1] : filled) - from[word];
  }

  char letter(int word, int at) {
    return letters[from[word] + at];
  }

  String letters(int word) {
    return new String(letters, from[word], length(word));
  }

  /// A number of its letters and its apostrophe.
  long hash(int word) {
    long hash = Hash.SEED + cuts[word];
    for (int i = from[word], end = i + length(word); i < end; i++) {
      hash = Hash.on(hash, letters[i]);
    }
    return Hash.done(hash);
  }

  /// Where the word stands in its part, in UTF-16 units.
  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /// Counts the words, with leaps between the parts.
  int position(int word) {
    return positions[word];
  }

  /// How many letters stand before the word's apostrophe; 0 without one.
  int cut(int word) {
    return cuts[word];
  }

  int part(int word) {
    return parts[word];
  }

  /// Whether it is written as a name may be: with a capital, or in a script without them.
  boolean isName(int word) {
    return names[word];
  }

  /// Whether nothing in it has a capital: whoever writes so gives names none either.
  boolean isSmall() {
    return !capitals;
  }

  boolean isIn(int word, int mask) {
    return (parts[word] & mask) != 0;
  }

  /// The part as it was written.
  String raw(int part) {
    return raw[part];
  }

  List<Address> addresses() {
    return addresses;
  }

  /// Whether the word goes on from a place with these letters.
  boolean holds(int word, int at, String wanted, int begin, int end) {
    int length = end - begin;
    if (length(word) - at < length) {
      return false;
    }
    int offset = from[word] + at;
    for (int i = 0; i < length; i++) {
      if (letters[offset + i] != wanted.charAt(begin + i)) {
        return false;
      }
    }
    return true;
  }

  /// Begins a part.
  void part(int part, String written) {
    raw[part] = written;
    leap();
  }

  /// A word in it is written with a capital.
  void capital() {
    capitals = true;
  }

  /// Nothing that follows is near what went before.
  void leap() {
    nextPosition += size == 0 ? 0 : GAP;
  }

  void letter(char letter) {
    if (filled == letters.length) {
      letters = Arrays.copyOf(letters, filled * 2);
    }
    letters[filled++] = letter;
  }

  void begin(int part, int start, boolean name) {
    if (size == from.length) {
      grow();
    }
    from[size] = filled;
    starts[size] = start;
    parts[size] = (byte) part;
    names[size] = name;
    cuts[size] = 0;
    positions[size] = nextPosition++;
    size++;
  }

  void close(int end) {
    ends[size - 1] = end;
  }

  /// Letters of the word that is being read.
  int open() {
    return filled - from[size - 1];
  }

  void cut() {
    cuts[size - 1] = open();
  }

  boolean isCut() {
    return cuts[size - 1] > 0;
  }

  /// Takes back the words from an offset of a part on: they belong to an address.
  void address(Address address, int part, int start) {
    addresses.add(address);
    while (size > 0 && parts[size - 1] == part && starts[size - 1] >= start) {
      size--;
      filled = from[size];
    }
  }

  private void grow() {
    int more = size * 2;
    from = Arrays.copyOf(from, more);
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    positions = Arrays.copyOf(positions, more);
    cuts = Arrays.copyOf(cuts, more);
    parts = Arrays.copyOf(parts, more);
    names = Arrays.copyOf(names, more);
  }
}
