package org.earshot.indexer.score;

/// Writes Greek as it sounds, in Latin letters, so that one word list serves Greek script, Greek in
/// Latin letters ("Greeklish", which everybody spells in his own way) and the usual misspellings of
/// sounds that Greek can write in several ways (`η ι υ ει οι` are all "i").
public final class GreekSound {
  /// The letters that have a sound. What two of them sound like is laid out once, by their places
  /// in this line, since each new word of a text asks for each of its letters.
  private static final String LETTERS = "\0αβγδεζηθικλμνξοπρστυφχψωabcdefghijklmnopqrstuvwxyz389";

  private static final char END = 0x400;
  private static final byte[] PLACES = places();

  /// The first letter of what two letters sound like, and the second where there is one.
  private static final char[] FIRST = new char[LETTERS.length() * LETTERS.length()];

  private static final char[] SECOND = new char[FIRST.length];

  /// How many letters each of the sounds stands for.
  private static final byte[] WIDTHS = new byte[FIRST.length];

  static {
    for (int i = 0; i < FIRST.length; i++) {
      char c = LETTERS.charAt(i / LETTERS.length());
      char next = LETTERS.charAt(i % LETTERS.length());
      String pair = pair(c, next);
      String sound = pair.isEmpty() ? single(c, next) : pair;
      FIRST[i] = sound.charAt(0);
      SECOND[i] = sound.length() > 1 ? sound.charAt(1) : 0;
      WIDTHS[i] = (byte) (pair.isEmpty() ? 1 : 2);
    }
  }

  private final String word;
  private final char[] sound;
  private int count;

  private GreekSound(String word) {
    this.word = word;
    this.sound = new char[2 * word.length()];
  }

  /// The sound of a word, in Latin letters.
  ///
  /// @param folded the word without case and accents
  public static String of(String folded) {
    var greek = new GreekSound(folded);
    for (int at = 0; at < folded.length(); ) {
      at += greek.step(at);
    }
    return new String(greek.sound, 0, greek.count);
  }

  private static byte[] places() {
    var places = new byte[END];
    for (int i = 0; i < LETTERS.length(); i++) {
      places[LETTERS.charAt(i)] = (byte) i;
    }
    return places;
  }

  /// 0 for what has no sound.
  private static int place(char c) {
    return c < END ? PLACES[c] : 0;
  }

  /// Adds the sound of a letter, or of it and the next, and tells of how many.
  private int step(int at) {
    char c = word.charAt(at);
    char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
    if (next == 'h') {
      String breathed = aspirate(c, at + 2 < word.length() ? word.charAt(at + 2) : 0);
      if (!breathed.isEmpty()) {
        add(breathed.charAt(0), (char) 0);
        return 2;
      }
    }
    int known = place(c);
    if (known == 0) {
      add(c, (char) 0);
      return 1;
    }
    int both = known * LETTERS.length() + place(next);
    add(FIRST[both], SECOND[both]);
    return WIDTHS[both];
  }

  /// Adds a sound, unless the one before ends as it begins.
  private void add(char first, char second) {
    if (count > 0 && sound[count - 1] == first) {
      return;
    }
    sound[count++] = first;
    if (second != 0) {
      sound[count++] = second;
    }
  }

  private static String pair(char c, char next) {
    return switch (c) {
      case 'ο', 'o' ->
          switch (next) {
            case 'υ', 'u' -> "u";
            case 'ι', 'i' -> "i";
            default -> "";
          };
      case 'ε', 'e' ->
          switch (next) {
            case 'ι', 'i' -> "i";
            case 'υ', 'u', 'y' -> "ev";
            case 'φ', 'f', 'v' -> "ev";
            default -> "";
          };
      case 'α', 'a' ->
          switch (next) {
            case 'ι', 'i' -> "e";
            case 'υ', 'u', 'y', 'f' -> "av";
            default -> "";
          };
      case 'μ', 'm' -> next == 'π' || next == 'p' ? "v" : "";
      case 'ν', 'n' -> next == 'τ' || next == 't' ? "d" : "";
      case 'γ', 'g' -> next == 'κ' || next == 'γ' || next == 'k' || next == 'g' ? "g" : "";
      case 'p' -> next == 's' ? "ps" : "";
      case 'c', 'k' -> next == 's' ? "x" : "";
      case 'κ' -> next == 'σ' ? "x" : "";
      default -> "";
    };
  }

  private static String single(char c, char next) {
    return switch (c) {
      case 'α', 'a' -> "a";
      case 'β', 'b', 'v', 'φ', 'f' -> "v";
      case 'γ', 'g' -> "g";
      case 'δ', 'd' -> "d";
      case 'ε', 'e' -> "e";
      case 'ζ', 'z' -> "z";
      case 'η', 'ι', 'υ', 'i', 'y' -> "i";
      case 'h' -> vowel(next) ? "x" : "i";
      case 'θ', '8', '9' -> "8";
      case 'κ', 'k', 'c', 'q' -> "k";
      case 'λ', 'l' -> "l";
      case 'μ', 'm' -> "m";
      case 'ν', 'n' -> "n";
      case 'ξ', 'χ', 'x', '3' -> "x";
      case 'ο', 'ω', 'o', 'w' -> "o";
      case 'π', 'p' -> "p";
      case 'ρ', 'r' -> "r";
      case 'σ', 's' -> "s";
      case 'τ', 't' -> "t";
      case 'u' -> "u";
      case 'ψ' -> "ps";
      default -> String.valueOf(c);
    };
  }

  /// `th` and `ph` are θ and φ before a vowel, and θ in "thl", "thr"; else their `h` is an η, as in
  /// "katasthma".
  private static String aspirate(char c, char third) {
    return switch (c) {
      case 't' -> vowel(third) || third == 'l' || third == 'r' ? "8" : "";
      case 'p' -> vowel(third) ? "v" : "";
      case 'd' -> "d";
      case 'c', 'k' -> "x";
      default -> "";
    };
  }

  /// `h` stands for η before a consonant ("hmoun"), for χ before a vowel ("hara").
  private static boolean vowel(char c) {
    return "aeiouyw".indexOf(c) >= 0;
  }
}
