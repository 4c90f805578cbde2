package org.earshot.indexer.match;

import org.earshot.indexer.match.Name.Piece;

/// The numbers under which a query is found by the words of a text. A text that holds what the
/// query asks for has one of them at least.
///
/// @param singles of one word of the text
/// @param pairs of two words side by side
/// @param firsts of first words of such pairs
/// @param beginnings lengths of the beginnings of words that are looked up, as bits
/// @param cost how often a text has one of them, roughly and for comparison only
record Keys(Longs singles, Longs pairs, Longs firsts, int beginnings, int cost) {
  /// Two given words side by side are rare.
  private static final int RARE = 1;

  /// By the number of letters: the shorter a word, the more texts hold it.
  private static final int[] BY_LENGTH = {400, 400, 200, 100, 40, 16, 8, 5};

  private static final int LONG_WORD = 3;

  /// What holds for whole sites is common.
  static final int VALUE_COST = 1_000;

  static final int LINK_COST = 2;

  /// A pattern's beginning says less than a word.
  private static final int PATTERN = 2;

  /// What a number holds as bits.
  private static final int LONGEST_BEGINNING = Integer.SIZE - 2;

  static Keys none() {
    return new Keys(new Longs(), new Longs(), new Longs(), 0, 0);
  }

  static Keys single(long key, int cost) {
    var keys = none();
    keys.singles.add(key);
    return new Keys(keys.singles, keys.pairs, keys.firsts, 0, cost);
  }

  static Keys beginning(String letters) {
    int length = Math.min(letters.length(), LONGEST_BEGINNING);
    var keys = single(Hash.prefix(Hash.of(letters, 0, length)), cost(length) * PATTERN);
    return new Keys(keys.singles, keys.pairs, keys.firsts, 1 << length, keys.cost);
  }

  static int cost(int letters) {
    return letters < BY_LENGTH.length ? BY_LENGTH[letters] : LONG_WORD;
  }

  Keys and(Keys other) {
    var keys = none();
    for (var part : new Keys[] {this, other}) {
      keys.singles.addAll(part.singles);
      keys.pairs.addAll(part.pairs);
      keys.firsts.addAll(part.firsts);
    }
    return new Keys(
        keys.singles, keys.pairs, keys.firsts, beginnings | other.beginnings, cost + other.cost);
  }

  /// Of two ways to find a query the cheaper.
  Keys or(Keys other) {
    return cost <= other.cost ? this : other;
  }

  static Keys of(Name name, Reading reading) {
    var keys = none();
    int words = name.words();
    for (int last = 0; last < words && name.joins(0, last); last++) {
      var first = of(name, new Piece(0, last), reading);
      if (last == words - 1) {
        keys.singles.addAll(first);
        continue;
      }
      keys.firsts.addAll(first);
      for (int next = last + 1; next < words && name.joins(last + 1, next); next++) {
        pairs(first, of(name, new Piece(last + 1, next), reading), keys.pairs);
      }
    }
    if (words > 1) {
      keys.singles.addAll(of(name, new Piece(0, words - 1), reading));
    }
    int cost = words > 1 ? RARE : cost(name.letters().length());
    return new Keys(keys.singles, keys.pairs, keys.firsts, 0, cost);
  }

  /// The keys of every piece with which a name may begin.
  static Starts starts(Name name, Reading reading) {
    var keys = new Longs();
    for (int last = 0; last < name.words(); last++) {
      if (name.joins(0, last)) {
        keys.addAll(of(name, new Piece(0, last), reading));
      }
    }
    return new Starts(keys);
  }

  private static void pairs(Longs first, Longs second, Longs pairs) {
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        pairs.add(Hash.pair(first.get(i), second.get(j)));
      }
    }
  }

  /// What [Spelling] and [Likeness] compare, as numbers.
  private static Longs of(Name name, Piece piece, Reading reading) {
    var keys = new Longs();
    int begin = name.begin(piece);
    keys.add(Hash.of(name.letters(), begin, name.end(piece)));
    int stem = name.stem(piece, reading.endings());
    if (stem > 0) {
      keys.add(Hash.of(name.letters(), begin, begin + stem));
    }
    if (name.isLast(piece) && name.apostrophe() - begin >= Endings.STEM) {
      keys.add(Hash.of(name.letters(), begin, name.apostrophe()));
    }
    if (Likeness.canSound(name, piece)) {
      // Not remembered in the name: most names are never met in another script.
      for (var sound : Likeness.sounds(name, piece, reading.sounds())) {
        keys.add(Skeleton.of(sound).key());
      }
    }
    return keys;
  }
}
