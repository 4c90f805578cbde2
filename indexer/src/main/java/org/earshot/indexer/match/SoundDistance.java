package org.earshot.indexer.match;

/// How far two sounds are apart: what alphabets mix up is near.
final class SoundDistance {
  /// What a vowel's or an unlike letter's difference weighs, in tenths of a wrong consonant.
  private static final int NEXT = 1;

  private static final int LIKE = 2;
  private static final int VOWEL = 3;
  private static final int HALF_FAR = 4;
  private static final int FAR_VOWEL = 6;
  private static final int VOICED = 4;
  private static final int NASAL = 4;
  private static final int UNLIKE = 15;
  private static final int CONSONANT = 10;
  private static final int LAST_VOWEL = 1;

  private static final String FRONT = "eiyh";
  private static final String BACK = "ouw";
  private static final String VOWELS = FRONT + BACK + "a";

  /// Consonants that alphabets mix up.
  private static final String ALIKE = "vf sz vw bv bw fp kx kc sc cz js gj jy hx jd ts";

  private static final String VOICINGS = "bp dt gk";

  private SoundDistance() {}

  /// The distance, in tenths of a wrong consonant.
  static int between(String one, String other) {
    var last = new int[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      last[j] = last[j - 1] + gone(other, j - 1);
    }
    for (int i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      now[0] = last[0] + gone(one, i - 1);
      for (int j = 1; j <= other.length(); j++) {
        int swapped = last[j - 1] + unlike(one.charAt(i - 1), other.charAt(j - 1));
        int dropped = last[j] + gone(one, i - 1);
        int added = now[j - 1] + gone(other, j - 1);
        now[j] = Math.min(swapped, Math.min(dropped, added));
      }
      last = now;
    }
    return last[other.length()];
  }

  private static int gone(String sound, int at) {
    char c = sound.charAt(at);
    if (VOWELS.indexOf(c) < 0) {
      return isFaint(sound, at) ? NASAL : CONSONANT;
    }
    // Japanese and Korean put an u between consonants.
    return at == sound.length() - 1 ? LAST_VOWEL : c == 'u' ? LIKE : VOWEL;
  }

  private static int unlike(char one, char other) {
    if (one == other) {
      return 0;
    }
    boolean vowel = VOWELS.indexOf(one) >= 0;
    boolean otherVowel = VOWELS.indexOf(other) >= 0;
    if (vowel && otherVowel) {
      return betweenVowels(one, other);
    }
    if (one + other == 'l' + 'r') {
      return LIKE;
    }
    // Korean, Japanese and the Indic scripts have one letter for both.
    if (isPair("jz", one, other)) {
      return NEXT;
    }
    if (isPair(VOICINGS, one, other)) {
      return VOICED;
    }
    return isPair(ALIKE, one, other) ? VOWEL : UNLIKE;
  }

  private static boolean isPair(String pairs, char one, char other) {
    for (int i = 0; i + 1 < pairs.length(); i += 3) {
      char first = pairs.charAt(i);
      char second = pairs.charAt(i + 1);
      if ((first == one && second == other) || (first == other && second == one)) {
        return true;
      }
    }
    return false;
  }

  private static int betweenVowels(char one, char other) {
    if (isIn(FRONT, one, other) || isIn(BACK, one, other)) {
      return NEXT;
    }
    boolean open = one == 'a' || other == 'a';
    return open && isIn("aeo", one, other) ? LIKE : open ? HALF_FAR : FAR_VOWEL;
  }

  private static boolean isIn(String group, char one, char other) {
    return group.indexOf(one) >= 0 && group.indexOf(other) >= 0;
  }

  /// A nasal before a stop is hardly missed.
  private static boolean isFaint(String sound, int at) {
    char next = at + 1 < sound.length() ? sound.charAt(at + 1) : 0;
    return switch (sound.charAt(at)) {
      case 'm' -> "bp".indexOf(next) >= 0;
      case 'n' -> "tdkg".indexOf(next) >= 0;
      default -> false;
    };
  }
}
