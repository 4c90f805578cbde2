package org.earshot.indexer.match;

import org.earshot.indexer.match.Name.Piece;

/// Holds a piece of a name against one word of a text.
record Spelling(Name name, Piece piece, Reading reading) {
  /// One Latin letter changed ("prime") makes another word of many names.
  private static final int SURE_ENDING = 2;

  boolean fits(Text text, int word) {
    if (name.isStrict() && !name.isWhole(piece) && !text.isName(word)) {
      return false;
    }
    return spelled(text, word, 0) || behindFront(text, word) || sounds(text, word);
  }

  private boolean behindFront(Text text, int word) {
    if (!Endings.takesFronts(text.letter(word, 0))) {
      return false;
    }
    for (var front : reading.endings().fronts()) {
      if (Name.staysBehindFront(text.length(word) - front.length())
          && text.holds(word, 0, front, 0, front.length())
          && spelled(text, word, front.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean spelled(Text text, int word, int at) {
    int begin = name.begin(piece);
    int length = name.end(piece) - begin;
    if (text.holds(word, at, name.letters(), begin, begin + length)
        && (text.length(word) - at == length
            || hasTail(text, word, at + length)
            || (name.isLast(piece) && isAdded(text, word, at, length)))) {
      return true;
    }
    return isOwnEnding(text, word, at) || isBent(text, word, at);
  }

  private static boolean hasTail(Text text, int word, int at) {
    return text.cut(word) == at && Name.isTail(text.length(word) - at);
  }

  /// By itself a name with an ending must be written as a name; behind other words of the name it
  /// need not.
  private boolean isAdded(Text text, int word, int at, int stem) {
    boolean behind = piece.first() > 0;
    return (behind || text.isName(word) || isSmallBeyondLatin(text, word))
        && reading.endings().isAdded(text, word, at + stem, stem, behind);
  }

  /// `McDonald's` gives its ending away for another: `McDonaldui`.
  private boolean isOwnEnding(Text text, int word, int at) {
    int begin = name.begin(piece);
    int stem = name.apostrophe() - begin;
    return name.isLast(piece)
        && stem >= Endings.STEM
        && text.holds(word, at, name.letters(), begin, name.apostrophe())
        && (hasTail(text, word, at + stem) || isAdded(text, word, at, stem));
  }

  private boolean isBent(Text text, int word, int at) {
    int begin = name.begin(piece);
    int stem = name.stem(piece, reading.endings());
    boolean among = piece.first() > 0 || !name.isLast(piece);
    return stem > 0
        && (among || text.isName(word) || isSmall(text, word, at + stem))
        && text.holds(word, at, name.letters(), begin, begin + stem)
        && reading.endings().isBent(name.bent(piece.last()), text, word, at + stem);
  }

  /// In a text without capitals a name has none either: "buvau maximoje".
  private static boolean isSmall(Text text, int word, int at) {
    return isSmallBeyondLatin(text, word)
        || (text.isSmall() && text.length(word) - at >= SURE_ENDING);
  }

  private static boolean isSmallBeyondLatin(Text text, int word) {
    return text.isSmall() && text.letter(word, 0) >= Endings.LATIN_END;
  }

  private boolean sounds(Text text, int word) {
    return Likeness.canSound(name, piece)
        && Likeness.isOtherScript(name.letters().charAt(name.begin(piece)), text.letter(word, 0))
        && new Likeness(name, piece, reading).isNear(text, word);
  }
}
