package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;

/// Mends text whose UTF-8 was once read as something else: `atenÃ§Ã£o` is `atenção`.
///
/// Sites store such text, so no label of the page tells of it. What could as well be meant (a
/// trademark sign behind a capital, accents used as quotes) stays as it is: wrongly mended text is
/// worse than text that looks broken.
public final class Mojibake {
  /// Text goes wrong again each time it is copied; more than a few rounds are not seen.
  private static final int MOST_ROUNDS = 4;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Mojibake() {}

  /// The text as it was meant, or as it is.
  public static String mend(String text) {
    if (!isSuspicious(text)) {
      return text;
    }
    var mended = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = once(mended);
      if (next.equals(mended)) {
        break;
      }
      mended = next;
    }
    return withoutControls(mended);
  }

  /// A wide character read byte by byte is two signs beyond ASCII, or one and a blank, side by
  /// side.
  private static boolean isSuspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 'x';
      if (isControl(c) || (c >= 0x80 && (next >= 0x80 || next == ' '))) {
        return true;
      }
    }
    return false;
  }

  private static String once(String text) {
    var whole = WholeMojibake.mended(text);
    return whole.equals(text) ? new LatinMojibake(text).mended() : whole;
  }

  /// Bytes 80–9F are quotes and dashes of windows-1252, which somebody took for Latin-1; as
  /// characters they have no use in text.
  private static String withoutControls(String text) {
    if (!hasControls(text)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char shown = isControl(c) ? new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0) : c;
      out.append(shown == '\uFFFD' ? c : shown);
    }
    return out.toString();
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isControl(int c) {
    return c >= 0x80 && c <= 0x9F && c != 0x85;
  }
}
