package org.earshot.crawler.extract.facts;

import java.io.ByteArrayOutputStream;
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

  /// What browsers encode in each part beside controls and what is not ASCII (WHATWG URL standard,
  /// section 1.3).
  private static final String IN_FRAGMENT = " \"<>`";

  private static final String IN_QUERY = " \"#<>";
  private static final String IN_SPECIAL_QUERY = IN_QUERY + "'";
  private static final String IN_PATH = IN_QUERY + "?^`{}";
  private static final String IN_USER_INFO = IN_PATH + "/:;=@[\\]|";

  static String controls(String text) {
    return encoded(text, "");
  }

  static String fragment(String text) {
    return encoded(text, IN_FRAGMENT);
  }

  static String query(String text, boolean special) {
    return encoded(text, special ? IN_SPECIAL_QUERY : IN_QUERY);
  }

  static String path(String text) {
    return encoded(text, IN_PATH);
  }

  static String userInfo(String text) {
    return encoded(text, IN_USER_INFO);
  }

  /// The path of an address like `mailto:`, in which blanks stay but for the last one in front of
  /// query or fragment, where it would be lost.
  static String opaquePath(String text, boolean more) {
    var path = controls(text);
    return more && path.endsWith(" ") ? path.substring(0, path.length() - 1) + "%20" : path;
  }

  private static String encoded(String text, String set) {
    if (text.chars().allMatch(c -> c > 0x1F && c < 0x7F && set.indexOf(c) < 0)) {
      return text;
    }
    var encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      append(encoded, b & 0xFF, b > 0x1F && b < 0x7F && set.indexOf(b) < 0);
    }
    return encoded.toString();
  }

  /// The text behind percent-encoding; what is no UTF-8 becomes replacement characters.
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && isEncoded(bytes, i)) {
        out.write(HexFormat.fromHexDigits(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII)));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// Text without halves of surrogate pairs.
  static String wellFormed(String text) {
    if (text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
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
