package org.earshot.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Addresses as people copy them, made fit for RFC 3986.
final class Addresses {
  /// Reserved and unreserved characters beside letters and digits (RFC 3986 section 2).
  private static final String MARKS = "-._~:/?#[]@!$&'()*+,;=";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Addresses() {}

  /// Percent-encodes what may not stand in an address; what is encoded already stays.
  static String encoded(String written) {
    var address = written.strip();
    var fit = new StringBuilder();
    for (int at = 0; at < address.length(); ) {
      int point = address.codePointAt(at);
      if (stays(address, at, point)) {
        fit.appendCodePoint(point);
      } else {
        encode(point, fit);
      }
      at += Character.charCount(point);
    }
    return fit.toString();
  }

  private static boolean stays(String address, int at, int point) {
    if (point == '%') {
      return at + 2 < address.length()
          && HexFormat.isHexDigit(address.charAt(at + 1))
          && HexFormat.isHexDigit(address.charAt(at + 2));
    }
    return point < 0x80 && (Character.isLetterOrDigit(point) || MARKS.indexOf(point) >= 0);
  }

  private static void encode(int point, StringBuilder to) {
    for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      HEX.toHexDigits(to.append('%'), each);
    }
  }
}
