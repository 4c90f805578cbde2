package org.earshot.crawler.extract.facts;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding in its one normal form (RFC 3986, section 6.2.2): unreserved characters plain,
/// hexadecimal digits in upper case, what may not stand in an address encoded as UTF-8.
final class PercentCoding {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/?[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentCoding() {}

  static String tidy(String text) {
    var tidy = new StringBuilder(text.length());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == '%' && isEncoded(bytes, i)) {
        b = HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII));
        i += 2;
        append(tidy, b, isUnreserved(b));
      } else {
        append(tidy, b, isUnreserved(b) || ALLOWED.indexOf(b) >= 0);
      }
    }
    return tidy.toString();
  }

  private static boolean isEncoded(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static void append(StringBuilder to, int b, boolean plain) {
    if (plain) {
      to.append((char) b);
    } else {
      to.append('%').append(HEX.toHexDigits((byte) b));
    }
  }

  private static boolean isUnreserved(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }
}
