package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mends the places of a text where UTF-8 was read as Latin-1 or windows-1252.
///
/// Place by place, because pages mix broken text with whole. Each first byte has its own measure of
/// proof, by what a person would type: nobody types `â€`, but `Å™` may be a brand.
final class LatinMojibake {
  /// The byte of each character up to the last one that windows-1252 has; -1 for none.
  private static final short[] BYTES = bytes();

  private static final char BROKEN = '\uFFFD';

  /// Behind an `à` these begin a letter of an Indian script or of Thai; in text they do not follow.
  private static final String INDIC_AND_THAI = "¤¥¦§¨©ª«¬®¯°±²³´¸¹";

  private static final char NO_BREAK_SPACE = '\u00A0';

  /// Portuguese writes these together with the `à` whose second byte looked like a blank.
  private static final Pattern JOINED = Pattern.compile("^(?:s|quel[ea]s?|quilo)\\b");

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /// Where the last mended place ended.
  private int mendedTo = -1;

  LatinMojibake(String text) {
    this.text = text;
  }

  /// A wide character read byte by byte.
  ///
  /// @param point what it was; [#BROKEN] where a byte was lost
  /// @param length characters that it takes now
  private record Place(int point, int length) {}

  private static short[] bytes() {
    var bytes = new short['\u2122' + 1];
    Arrays.fill(bytes, (short) -1);
    var windows = Charset.forName("windows-1252");
    for (int b = 0x80; b <= 0xFF; b++) {
      bytes[b] = (short) b;
      char shown = new String(new byte[] {(byte) b}, windows).charAt(0);
      if (shown != BROKEN) {
        bytes[shown] = (short) b;
      }
    }
    return bytes;
  }

  String mended() {
    int kept = 0;
    while (at < text.length()) {
      var place = mayBegin(byteAt(at)) ? place(at).filter(this::isProved) : Optional.<Place>empty();
      if (place.isPresent()) {
        out.append(text, kept, at).appendCodePoint(place.get().point);
        at += place.get().length;
        kept = at;
        mendedTo = at;
      } else {
        at++;
      }
    }
    return mendedTo < 0 ? text : withBlanks(out.append(text, kept, at).toString());
  }

  /// The second byte of `à` and of the no-break space looks like a blank, and is often made one.
  private static String withBlanks(String text) {
    var blanks = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean beforeBlank = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      boolean alone = i == 0 || !Character.isLetter(text.charAt(i - 1));
      if (c == 'Ã' && beforeBlank && alone) {
        blanks.append('à');
        i += JOINED.matcher(text.substring(i + 2)).find() ? 1 : 0;
      } else if (c != 'Â' || !beforeBlank || !alone) {
        blanks.append(c);
      }
    }
    return blanks.toString();
  }

  private int byteAt(int index) {
    int c = index < text.length() ? text.charAt(index) : 0;
    return c < BYTES.length ? BYTES[c] : -1;
  }

  private static boolean mayBegin(int b) {
    return b >= 0xC2 && b <= 0xF4;
  }

  private static boolean isContinuation(int b) {
    return b >= 0x80 && b <= 0xBF;
  }

  /// The wide character that begins at an index, if one does (Unicode, table 3-7).
  private Optional<Place> place(int index) {
    int first = byteAt(index);
    int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0) {
      return Optional.empty();
    }
    int point = first & (0xFF >> (length + 1));
    boolean lost = false;
    for (int i = 1; i < length; i++) {
      int b = continuation(index, i, first);
      lost |= b == 0;
      if (b < 0) {
        return Optional.empty();
      }
      point = (point << 6) | (b & 0x3F);
    }
    return lost ? Optional.of(new Place(BROKEN, length)) : whole(index, point, length);
  }

  /// The byte behind the first one; 0 where it was lost, -1 where it is none.
  private int continuation(int index, int offset, int first) {
    int b = byteAt(index + offset);
    if (isContinuation(b) || index + offset >= text.length()) {
      return isContinuation(b) ? b : -1;
    }
    char c = text.charAt(index + offset);
    boolean wide = first >= 0xE0;
    if (wide && (c == BROKEN || (c == '?' && text.startsWith("â€?", index)))) {
      return 0;
    }
    boolean blank = c == ' ' && first == 0xE2 && (offset == 2 || isContinuation(byteAt(index + 2)));
    return blank ? 0xA0 : -1;
  }

  private Optional<Place> whole(int index, int point, int length) {
    if (point >= 0xD800 && point <= 0xDBFF) {
      return pair(index, (char) point);
    }
    boolean shortest = length == 2 || (length == 3 ? point >= 0x800 : point >= 0x10000);
    boolean valid =
        shortest && point <= Character.MAX_CODE_POINT && !(point >= 0xDC00 && point <= 0xDFFF);
    return valid ? Optional.of(new Place(point, length)) : Optional.empty();
  }

  /// Two halves of a pair, each written as a character of its own (CESU-8).
  private Optional<Place> pair(int index, char high) {
    int a = byteAt(index + 4);
    int b = byteAt(index + 5);
    if (byteAt(index + 3) != 0xED || a < 0xB0 || !isContinuation(a) || !isContinuation(b)) {
      return Optional.empty();
    }
    char low = (char) (0xD000 | ((a & 0x3F) << 6) | (b & 0x3F));
    return Optional.of(new Place(Character.toCodePoint(high, low), 6));
  }

  private boolean isProved(Place place) {
    int first = byteAt(at);
    int end = at + place.length;
    char second = text.charAt(at + 1);
    if (first >= 0xF0 || first == 0xE2 || first == 0xEF || (first == 0xED && place.length == 6)) {
      return true;
    }
    if (Mojibake.isControl(second) || isInRow(end)) {
      return true;
    }
    boolean inWord = end < text.length() && Character.isLetter(text.charAt(end));
    if (first >= 0xE0) {
      return inWord || (first == 0xE0 && INDIC_AND_THAI.indexOf(second) >= 0);
    }
    return switch (first) {
      case 0xC2 -> second >= NO_BREAK_SPACE && second <= 0xBF;
      case 0xC3 -> !isQuote(second) || (at > 0 && Character.isLetter(text.charAt(at - 1)));
      default -> inWord && Character.isLetter(text.charAt(at)) && !Character.isLetter(second);
    };
  }

  /// Whether another one ends or begins right here.
  private boolean isInRow(int end) {
    return mendedTo == at || place(end).isPresent();
  }

  private static boolean isQuote(char c) {
    return c >= '\u2018' && c <= '\u201E';
  }
}
