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
/// skeleton, by which candidates are found; [SoundDistance] decides.
final class Sounds {
  /// A shorter Greek name is too like others without its last letter.
  private static final int SHORTEST_BENT = 5;

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
  /// omega as `w` and a chi as `x` too, and bend a name in `-s`.
  Set<String> variants(String word) {
    var variants = new LinkedHashSet<>(spellings(word));
    if (word.endsWith("σ") && word.length() > SHORTEST_BENT) {
      var stem = word.substring(0, word.length() - 1);
      variants.addAll(spellings(stem));
      if (stem.endsWith("ο")) {
        variants.addAll(spellings(stem + "υ"));
      }
    }
    return variants;
  }

  private Set<String> spellings(String word) {
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
