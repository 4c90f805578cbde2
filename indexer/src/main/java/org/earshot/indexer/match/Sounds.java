package org.earshot.indexer.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// How words sound, roughly and for every alphabet, so that a name is found that is written in
/// another script: `Acme Kettle`, *Ακμε Κετλ*, *Акме Кеттл*, *ఆక్మే కెటిల్*, and Greek in Latin
/// letters.
///
/// A word becomes Latin letters (`sounds.tsv`); of these the consonants, in seven classes, are its
/// skeleton, by which candidates are found; the distance between the sounds decides.
final class Sounds {
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

  private static final String[] GREEK_PAIRS = {
    "μπ", "b", "ντ", "d", "γκ", "g", "γγ", "g", "ου", "u"
  };

  /// Katakana is the last that is read letter by letter.
  private static final int LETTERS = 0x3100;

  private static final int FIRST_INDIC = 0x900;
  private static final int LAST_INDIC = 0xD7F;
  private static final int BLOCK = 0x80;
  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;

  /// Beginnings, middles and ends of Korean syllables, in Unicode's order.
  private static final String[] LEADS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);

  private static final String[] MIDDLES =
      "a e ya ye o e yo ye o wa we we yo u wo we wi yu  ui i".split(" ", -1);
  private static final String[] TAILS =
      " k k k n n n t l k m l l l p l m p p t t n t t k t p h".split(" ", -1);

  private final String[] letters = new String[LETTERS];

  Sounds() {
    Arrays.fill(letters, "");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Sounds.class.getResourceAsStream("sounds.tsv")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of ours cannot be read", e);
    }
  }

  /// The word in Latin letters as it sounds. Latin letters stay, but for those that stand for
  /// another's sound.
  String of(String written) {
    var word = stops(written);
    var sound = new StringBuilder(word.length() * 2);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < BLOCK) {
        latin(word, i, sound);
      } else if (c >= FIRST_HANGUL && c <= LAST_HANGUL) {
        hangul(c - FIRST_HANGUL, sound);
      } else if (c >= FIRST_INDIC && c <= LAST_INDIC) {
        indic(word, i, sound);
      } else {
        sound.append(letter(c));
      }
    }
    return settled(sound);
  }

  /// The ways in which a word may sound to those who write it in Latin letters: Greeks write an
  /// omega as `w` and a chi as `x` too.
  Set<String> variants(String word) {
    var variants = new LinkedHashSet<String>();
    var sound = of(word);
    variants.add(sound);
    if (word.indexOf('ω') >= 0) {
      variants.add(of(word.replace('ω', 'w')));
    }
    if (word.indexOf('χ') >= 0) {
      variants.add(of(word.replace('χ', 'x')));
      variants.add(of(word.replace('χ', 'x').replace('ω', 'w')));
    }
    return variants;
  }

  /// A sound as far as Arabic and Hebrew letters tell it.
  static String inAbjad(String sound) {
    return sound.replace('p', 'b').replace('v', 'f');
  }

  /// The keys of a word's sound up to each of its letters, from some letter on: what [Skeleton]
  /// makes of [#of(String)], without making it.
  void keys(Text text, int word, int from, Longs keys) {
    var skeleton = new Skeleton();
    int length = text.length(word);
    long last = 0;
    for (int i = 0; i < length; i++) {
      char c = text.letter(word, i);
      boolean soft = c == 'c' && i + 1 < length;
      long key = soft ? skeleton.keyWith('k') : 0;
      if (soft) {
        hardOrSoft(text.letter(word, i + 1), skeleton);
      } else {
        add(c, skeleton);
        key = skeleton.key();
      }
      if ((i + 1 >= from || i + 1 == length) && key != last) {
        keys.add(key);
        last = key;
      }
    }
  }

  private static void hardOrSoft(char next, Skeleton skeleton) {
    if (next != 'k') {
      skeleton.add("heiy".indexOf(next) >= 0 ? 's' : 'k');
    }
  }

  private void add(char c, Skeleton skeleton) {
    if (c == 'x') {
      skeleton.addAll("ks");
    } else if (c < BLOCK) {
      skeleton.add(c);
    } else if (c >= FIRST_HANGUL && c <= LAST_HANGUL) {
      var sound = new StringBuilder();
      hangul(c - FIRST_HANGUL, sound);
      skeleton.addAll(sound.toString());
    } else {
      skeleton.addAll(letter(common(c)));
    }
  }

  /// How far two sounds are apart, in tenths of a wrong consonant.
  static int distance(String one, String other) {
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

  private static void latin(CharSequence word, int at, StringBuilder sound) {
    char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
    switch (word.charAt(at)) {
      case 'c' -> {
        if (next == 'h') {
          sound.append('s');
        } else if (next != 'k') {
          sound.append("eiy".indexOf(next) >= 0 ? 's' : 'k');
        }
      }
      case 'q' -> sound.append('k');
      case 'x' -> sound.append("ks");
      case 'p' -> sound.append(next == 'h' ? 'f' : 'p');
      default -> sound.append(word.charAt(at));
    }
  }

  /// The nine Indic blocks are laid out alike; a consonant carries an *a* unless a sign follows.
  private void indic(CharSequence word, int at, StringBuilder sound) {
    char common = common(word.charAt(at));
    sound.append(letter(common));
    boolean consonant = common >= 0x915 && common <= 0x939;
    char next = at + 1 < word.length() ? common(word.charAt(at + 1)) : 0;
    boolean signed = next >= 0x93E && next <= 0x94D;
    if (consonant && !signed) {
      sound.append('a');
    }
  }

  private static char common(char c) {
    return c >= FIRST_INDIC && c <= LAST_INDIC
        ? (char) (FIRST_INDIC + (c - FIRST_INDIC) % BLOCK)
        : c;
  }

  private static void hangul(int syllable, StringBuilder sound) {
    sound
        .append(LEADS[syllable / (MIDDLES.length * TAILS.length)])
        .append(MIDDLES[syllable / TAILS.length % MIDDLES.length])
        .append(TAILS[syllable % TAILS.length]);
  }

  /// With Greek stops and vowels that are written as two letters as one.
  private static String stops(String word) {
    if (word.chars().noneMatch(c -> c >= 0x370 && c <= 0x3FF)) {
      return word;
    }
    var one = word;
    for (int i = 0; i < GREEK_PAIRS.length; i += 2) {
      one = one.replace(GREEK_PAIRS[i], GREEK_PAIRS[i + 1]);
    }
    return one;
  }

  /// Without doubled letters; Korean writes an l as two.
  private static String settled(StringBuilder sound) {
    var settled = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      char last = settled.isEmpty() ? 0 : settled.charAt(settled.length() - 1);
      if (last != c && !(last == 'l' && c == 'r')) {
        settled.append(c);
      }
    }
    return settled.toString();
  }

  private String letter(char c) {
    return c < LETTERS ? letters[c] : "";
  }

  private void read(String line) {
    int tab = line.indexOf('\t');
    var sound = line.substring(tab + 1);
    line.substring(0, tab).chars().forEach(letter -> letters[letter] = sound);
  }
}
