package org.earshot.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Path and query of an address, or of a rule, in the one form in which they are compared (RFC
/// 9309, section 2.2.2): what is not ASCII encoded, unreserved characters plain, digits in upper
/// case.
///
/// Behind the first `?` also `: / ? # [ ] @` are plain: the section's table takes
/// `?baz=https://foo.bar` and its encoded form for the same. In a path `%2F` stays what it is.
final class RobotsPath {
  /// What stands for itself in a path; `*` and `$` do not (section 2.2.3).
  private static final String PLAIN = "-._~!&'()+,;=:@/?[]|";

  private static final String PLAIN_IN_QUERY = ":/?#[]@";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private RobotsPath() {}

  /// Of an address, in which `*` and `$` mean themselves.
  static String ofAddress(String url) {
    int scheme = url.indexOf("://");
    int slash = scheme < 0 ? -1 : scheme + "://".length();
    int path = scheme < 0 ? 0 : endOfHost(url, slash);
    int hash = url.indexOf('#', path);
    var text = url.substring(path, hash < 0 ? url.length() : hash);
    return comparable(text.startsWith("/") ? text : "/" + text, "");
  }

  private static int endOfHost(String url, int from) {
    int at = from;
    while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// Of a rule, in which some characters have a meaning of their own.
  ///
  /// @param special they stay plain
  static String comparable(String text, String special) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new StringBuilder(bytes.length);
    boolean query = false;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean encoded = b == '%' && isEncoded(bytes, i);
      if (encoded) {
        b = HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII));
        i += 2;
      }
      append(out, b, isPlain(b, encoded, query, special));
      query |= b == '?' && !encoded;
    }
    return out.toString();
  }

  private static boolean isPlain(int b, boolean encoded, boolean query, String special) {
    if (isUnreserved(b) || (query && PLAIN_IN_QUERY.indexOf(b) >= 0)) {
      return true;
    }
    return !encoded && (PLAIN.indexOf(b) >= 0 || special.indexOf(b) >= 0);
  }

  private static void append(StringBuilder out, int b, boolean plain) {
    if (plain) {
      out.append((char) b);
    } else {
      out.append('%').append(HEX.toHexDigits((byte) b));
    }
  }

  private static boolean isEncoded(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static boolean isUnreserved(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || "-._~".indexOf(b) >= 0;
  }
}
