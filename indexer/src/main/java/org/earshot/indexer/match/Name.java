package org.earshot.indexer.match;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.earshot.indexer.match.SoundCache.Said;

/// A name of one word or several, in every way in which it is written: apart, with hyphens, as one
/// word, bent, in another script.
final class Name {
  /// A name of more words is looked for apart and as one word only.
  private static final int JOINABLE = 4;

  /// What comes behind an apostrophe: `'s`, `'nden`, `'uose`.
  private static final int LONGEST_TAIL = 8;

  /// In front of shorter names nothing is taken off.
  private static final int BEHIND_FRONT = 3;

  /// Parts of one word that are as long as this are taken for the name in small letters too.
  private static final int PLAIN_PART = 4;

  /// What is said of a stretch of the name that is held against one word of a text.
  record Piece(int first, int last) {}

  private final String letters;
  private final byte[] ends;
  private final byte[] bents;
  private final int apostrophe;
  private final boolean strict;

  /// How its pieces sound, by first and last word; made when first asked for, and the same whoever
  /// makes it.
  private final AtomicReferenceArray<List<Said>> said;

  private Name(String letters, byte[] ends, byte[] bents, int apostrophe, boolean strict) {
    this.letters = letters;
    this.ends = ends;
    this.bents = bents;
    this.apostrophe = apostrophe;
    this.strict = strict;
    this.said = new AtomicReferenceArray<>(ends.length * ends.length);
  }

  /// A name of folded words.
  ///
  /// @param bents how each word is bent, by the number of its paradigm; −1 where its ending stays
  /// @param apostrophe where the name's own ending begins (`McDonald's`); 0 without one
  /// @param oneWord whether its words were written as one
  static Name of(List<String> words, List<Integer> bents, int apostrophe, boolean oneWord) {
    var ends = new byte[words.size()];
    var bent = new byte[words.size()];
    int end = 0;
    boolean shortPart = false;
    for (int i = 0; i < ends.length; i++) {
      end += words.get(i).length();
      ends[i] = (byte) end;
      bent[i] = bents.get(i).byteValue();
      shortPart |= words.get(i).length() < PLAIN_PART;
    }
    return new Name(String.join("", words), ends, bent, apostrophe, oneWord && shortPart);
  }

  /// The longest name that can be held.
  static final int LONGEST = Byte.MAX_VALUE;

  /// The letters of all its words, without blanks.
  String letters() {
    return letters;
  }

  int apostrophe() {
    return apostrophe;
  }

  int bent(int word) {
    return bents[word];
  }

  /// Whether its words were one (`YouTube`) and are common ones when apart, so that they must be
  /// written as names then.
  boolean isStrict() {
    return strict;
  }

  int words() {
    return ends.length;
  }

  /// Where the name ends that begins at a word of the text; −1 where none does.
  int end(Text text, int at, Reading reading) {
    return end(text, at, 0, reading);
  }

  List<Said> said(Piece piece, Sounds sounds) {
    int slot = piece.first * ends.length + piece.last;
    var found = said.get(slot);
    if (found == null) {
      found = Likeness.sounds(this, piece, sounds).stream().map(Said::of).toList();
      said.set(slot, found);
    }
    return found;
  }

  private int end(Text text, int at, int first, Reading reading) {
    for (int last = first; last < ends.length; last++) {
      if (!joins(first, last)
          || !new Spelling(this, new Piece(first, last), reading).fits(text, at)) {
        continue;
      }
      if (last == ends.length - 1) {
        return at + 1;
      }
      boolean next = at + 1 < text.size() && text.position(at + 1) == text.position(at) + 1;
      int end = next ? end(text, at + 1, last + 1, reading) : -1;
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /// Whether words of the name may be written as one.
  boolean joins(int first, int last) {
    return last - first < JOINABLE || (first == 0 && last == ends.length - 1);
  }

  int begin(Piece piece) {
    return piece.first == 0 ? 0 : ends[piece.first - 1];
  }

  int end(Piece piece) {
    return ends[piece.last];
  }

  boolean isLast(Piece piece) {
    return piece.last == ends.length - 1;
  }

  boolean isWhole(Piece piece) {
    return piece.first == 0 && isLast(piece);
  }

  /// How many letters of the piece stay when it is bent; 0 where it is not.
  int stem(Piece piece, Endings endings) {
    int bent = bents[piece.last];
    if (bent < 0) {
      return 0;
    }
    int word = piece.last == 0 ? 0 : ends[piece.last - 1];
    int stem = endings.stem(bent, letters.substring(word, ends[piece.last]));
    return stem < Endings.STEM ? 0 : word + stem - begin(piece);
  }

  static boolean isTail(int letters) {
    return letters <= LONGEST_TAIL;
  }

  static boolean staysBehindFront(int letters) {
    return letters >= BEHIND_FRONT;
  }
}
