package org.earshot.indexer.score;

/// Undoes what careless exports leave in texts: `don\u2019t` written out, `&amp;`.
final class Escapes {
  private static final int LENGTH = 6;

  private Escapes() {}

  static String decoded(String text) {
    String plain = text.indexOf("\\u") >= 0 ? unicode(text) : text;
    return plain.indexOf('&') >= 0 ? entities(plain) : plain;
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String unicode(String text) {
    var decoded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      if (escape(text, at)) {
        decoded.append((char) Integer.parseInt(text, at + 2, at + LENGTH, 16));
        at += LENGTH;
      } else {
        decoded.append(text.charAt(at++));
      }
    }
    return decoded.toString();
  }

  private static boolean escape(String text, int at) {
    if (!text.startsWith("\\u", at) || at + LENGTH > text.length()) {
      return false;
    }
    for (int i = at + 2; i < at + LENGTH; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
