package org.earshot.indexer.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.earshot.indexer.match.Name.Piece;

/// Whether a word in one script sounds like a name in another.
record Likeness(Name name, Piece piece, Reading reading) {
  /// Shorter names are like too many words.
  private static final int SHORTEST = 3;

  /// A name of one word has so many consonants; behind that, chance rules.
  private static final int CONSONANTS = 3;

  /// With so many, a Latin word need not be written as a name.
  private static final int MANY_CONSONANTS = 5;

  /// How far the sounds may be apart, in hundredths of a wrong consonant for each letter.
  private static final int ONE_WORD = 100;

  private static final int ONE_OF_SEVERAL = 120;

  /// Letters of a word without its ending.
  private static final int STEM = 3;

  static boolean canSound(Name name, Piece piece) {
    return name.end(piece) - name.begin(piece) >= (name.words() > 1 ? SHORTEST - 1 : SHORTEST + 1);
  }

  static boolean isOtherScript(char one, char other) {
    return Character.isLetter(one) && Character.isLetter(other) && family(one) != family(other);
  }

  boolean isNear(Text text, int word) {
    boolean latin = text.letter(word, 0) < 0x80;
    for (var sound : sounds(name, piece, reading.sounds())) {
      var skeleton = Sounds.skeleton(sound);
      int consonants = skeleton.length() - (skeleton.startsWith("A") ? 1 : 0);
      boolean clear =
          name.words() > 1
              || (consonants >= CONSONANTS
                  && (!latin || text.isName(word) || consonants >= MANY_CONSONANTS));
      if (clear && isNear(sound, text, word)) {
        return true;
      }
    }
    return false;
  }

  /// The ways in which the piece sounds.
  static Set<String> sounds(Name name, Piece piece, Sounds sounds) {
    return sounds.variants(name.letters().substring(name.begin(piece), name.end(piece)));
  }

  /// The sounds of a word with and without its ending.
  static Set<String> sounds(Text text, int word, Reading reading) {
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

  private boolean isNear(String sound, Text text, int word) {
    var skeleton = Sounds.skeleton(sound);
    int hundredths = name.words() > 1 ? ONE_OF_SEVERAL : ONE_WORD;
    for (var heard : sounds(text, word, reading)) {
      if (Sounds.skeleton(heard).equals(skeleton)
          && Sounds.distance(sound, heard) * 100 <= hundredths * sound.length()) {
        return true;
      }
    }
    return false;
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
