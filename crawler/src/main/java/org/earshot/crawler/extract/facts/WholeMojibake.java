package org.earshot.crawler.extract.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Mends a text that was read as a whole in an encoding other than windows-1252: each of its
/// characters has to be a byte there, and all bytes together UTF-8.
final class WholeMojibake {
  /// @param charset what it was read in
  /// @param high the characters of its bytes from 0x80 on
  /// @param least so many wide characters have to stand side by side: what a person may have typed
  ///   does not come in rows
  /// @param sure what proves it without such a row
  private record Reading(Charset charset, String high, int least, Pattern sure) {
    static Reading of(String name, int least, String sure) {
      var charset = Charset.forName(name);
      var bytes = new byte[FIRST_HIGH];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (FIRST_HIGH + i);
      }
      return new Reading(charset, new String(bytes, charset), least, Pattern.compile(sure));
    }

    /// Whether the first character beyond ASCII may begin one of UTF-8: if not, the whole is none.
    /// That is soon seen of text that was read well.
    boolean mayBe(String text, int first) {
      int begin = byteOf(text, first);
      int next = byteOf(text, first + 1);
      return begin >= FIRST_BEGIN && next >= FIRST_HIGH && next < FIRST_BEGIN;
    }

    /// The byte of a character beyond ASCII; -1 where it is none.
    private int byteOf(String text, int at) {
      int high = at < text.length() ? this.high.indexOf(text.charAt(at)) : -1;
      return high < 0 ? -1 : FIRST_HIGH + high;
    }
  }

  private static final int FIRST_HIGH = 0x80;

  /// From here on a byte begins a character of UTF-8; those below go on with one.
  private static final int FIRST_BEGIN = 0xC0;

  private static final String NOTHING = "(?!)";

  private static final List<Reading> READINGS =
      List.of(
          Reading.of("windows-1251", 3, NOTHING),
          // A lower single quote before a capital with diaeresis, a root sign within a word.
          Reading.of("x-MacRoman", 2, "\u201A\u00C4|\\p{Ll}\u221A[^\\p{L}\\s]"),
          Reading.of("IBM437", 3, NOTHING),
          Reading.of("windows-1250", 2, NOTHING),
          Reading.of("windows-1253", 3, NOTHING),
          Reading.of("windows-1254", 3, NOTHING),
          Reading.of("windows-1257", 3, NOTHING));

  private WholeMojibake() {}

  static String mended(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < FIRST_HIGH) {
      first++;
    }
    for (var reading : READINGS) {
      if (!reading.mayBe(text, first)) {
        continue;
      }
      var mended = mended(text, reading);
      if (mended.isPresent()) {
        return mended.get();
      }
    }
    return text;
  }

  private static Optional<String> mended(String text, Reading reading) {
    try {
      var bytes = reading.charset.newEncoder().encode(CharBuffer.wrap(text));
      int row = longestRow(bytes);
      boolean proved = row >= reading.least || (row > 0 && reading.sure.matcher(text).find());
      return proved
          ? Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString())
          : Optional.empty();
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /// How many wide characters of UTF-8 stand side by side at the most.
  private static int longestRow(ByteBuffer bytes) {
    int longest = 0;
    int row = 0;
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      int b = bytes.get(i) & 0xFF;
      boolean begins = b >= 0xC2;
      row = b < 0x80 ? 0 : row + (begins ? 1 : 0);
      longest = Math.max(longest, row);
    }
    return longest;
  }
}
