package org.earshot.indexer.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.earshot.indexer.match.Name.Piece;
import org.earshot.indexer.match.SoundCache.Said;

/// Whether a word in one script sounds like a name in another.
record Likeness(Name name, Piece piece, Reading reading) {
  /// Shorter names are like too many words.
  private static final int SHORTEST = 3;

  /// A name of one word has so many consonants; behind that, chance rules.
  private static final int CONSONANTS = 3;

  /// With so many, a Latin word need not be written as a name.
  private static final int MANY_CONSONANTS = 5;

  /// How far the sounds may be apart, in hundredths of a wrong consonant for each letter.
  private static final int ONE_WORD = 50;

  /// A word that needs an ending taken off as well has to be nearly the same.
  private static final int ONE_WITHOUT_ENDING = 20;

  private static final int ONE_OF_SEVERAL = 120;

  /// Nobody says a longer word.
  static final int LONGEST = 64;

  /// Letters of a word without its ending.
  static final int STEM = 3;

  static boolean canSound(Name name, Piece piece) {
    return name.end(piece) - name.begin(piece)
        >= (name.isWhole(piece) ? SHORTEST + 1 : SHORTEST - 1);
  }

  static boolean isOtherScript(char one, char other) {
    return Character.isLetter(one) && Character.isLetter(other) && family(one) != family(other);
  }

  boolean isNear(Text text, int word) {
    boolean latin = text.letter(word, 0) < 0x80;
    boolean proper = !latin || text.isName(word);
    for (var said : name.said(piece, reading.sounds())) {
      if (isClear(said, proper) && isNear(said, text, word)) {
        return true;
      }
    }
    return false;
  }

  /// A piece of a name is found by its neighbours; by itself a sound needs consonants.
  private boolean isClear(Said said, boolean proper) {
    if (!name.isWhole(piece)) {
      return true;
    }
    return said.consonants() >= (proper ? CONSONANTS : MANY_CONSONANTS);
  }

  /// The ways in which the piece sounds.
  static Set<String> sounds(Name name, Piece piece, Sounds sounds) {
    return sounds.variants(name.letters().substring(name.begin(piece), name.end(piece)));
  }

  /// The sounds of a word with and without its ending.
  static Set<String> sounds(Text text, int word, Reading reading) {
    if (text.length(word) > LONGEST) {
      return Set.of();
    }
    var letters = text.letters(word);
    var sounds = new LinkedHashSet<String>();
    sounds.add(reading.sounds().of(letters));
    for (int stem = Math.max(STEM, letters.length() - reading.endings().longest());
        stem < letters.length();
        stem++) {
      if (text.cut(word) == stem
          || reading.endings().isAdded(text, word, stem, letters.length(), true)) {
        sounds.add(reading.sounds().of(letters.substring(0, stem)));
      }
    }
    return sounds;
  }

  private boolean isNear(Said said, Text text, int word) {
    boolean abjad = isAbjad(text.letter(word, 0));
    var sound = abjad ? Sounds.inAbjad(said.sound()) : said.sound();
    boolean whole = true;
    for (var heard : reading.heard().sounds(text, word, reading)) {
      int hundredths =
          !name.isWhole(piece) ? ONE_OF_SEVERAL : whole ? ONE_WORD : ONE_WITHOUT_ENDING;
      whole = false;
      if (heard.skeleton() == said.skeleton()
          && SoundDistance.between(sound, heard.sound()) * 100 <= hundredths * sound.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbjad(char letter) {
    return letter >= 0x5D0 && letter <= 0x6FF;
  }

  /// Scripts that are written by the same people count as one.
  private static Character.UnicodeScript family(char letter) {
    var script = Endings.script(letter);
    return switch (script) {
      case HIRAGANA, KATAKANA, HAN -> Character.UnicodeScript.HAN;
      default -> script;
    };
  }
}
