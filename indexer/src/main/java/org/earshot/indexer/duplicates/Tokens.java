package org.earshot.indexer.duplicates;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text as numbers, without case, accents and punctuation. Where a script writes no
/// spaces, each character stands for itself.
final class Tokens {
  /// What decides lies within a few pages; a longer text costs no more.
  private static final int MOST_CHARACTERS = 20_000;

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\p{Cf}]");

  private final long[] all;
  private final boolean spaceless;

  private Tokens(long[] all, boolean spaceless) {
    this.all = all;
    this.spaceless = spaceless;
  }

  static Tokens of(String text) {
    var folded = folded(text);
    var found = new long[folded.length()];
    int count = 0;
    int single = 0;
    long word = FNV_START;
    boolean inWord = false;
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      i += Character.charCount(point);
      boolean alone = isSpaceless(point);
      boolean letter = !alone && isPart(point);
      if (letter) {
        word = (word ^ point) * FNV_PRIME;
        inWord = true;
        continue;
      }
      if (inWord) {
        found[count++] = word;
        word = FNV_START;
        inWord = false;
      }
      if (alone && isPart(point)) {
        found[count++] = (FNV_START ^ point) * FNV_PRIME;
        single++;
      }
    }
    if (inWord) {
      found[count++] = word;
    }
    return new Tokens(Arrays.copyOf(found, count), single * 2 > count);
  }

  int count() {
    return all.length;
  }

  /// Whether most of it is written without spaces.
  boolean spaceless() {
    return spaceless;
  }

  /// One number for a run of tokens.
  long run(int from, int length) {
    long sum = length;
    for (int i = from; i < from + length; i++) {
      sum = Mixing.mix(sum * FNV_PRIME + all[i]);
    }
    return sum;
  }

  private static String folded(String text) {
    var cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    if (isAscii(cut)) {
      return cut.toLowerCase(Locale.ROOT);
    }
    var apart = Normalizer.normalize(cut, Normalizer.Form.NFKD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// The vowel signs of Indic scripts are marks that carry the word.
  private static boolean isPart(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
    }
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  /// Thai, Lao, Burmese, Khmer, the Japanese syllabaries, Chinese characters.
  private static boolean isSpaceless(int point) {
    return (point >= 0x0E00 && point <= 0x0EFF)
        || (point >= 0x1000 && point <= 0x109F)
        || (point >= 0x1780 && point <= 0x17FF)
        || (point >= 0x3040 && point <= 0x30FF)
        || (point >= 0x3400 && point <= 0x9FFF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x20000 && point <= 0x3FFFF);
  }
}
