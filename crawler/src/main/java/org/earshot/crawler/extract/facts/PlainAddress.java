package org.earshot.crawler.extract.facts;

import java.util.Optional;

/// Resolves, without taking them apart, links of which nothing can change when they are normalized:
/// `https://shop.example/p/kettle`, `/p/kettle`. Most are; [Permalinks] says what becomes of the
/// others.
final class PlainAddress {
  private PlainAddress() {}

  /// The normal form of a link on a page, where it is a plain one.
  static Optional<String> resolve(String base, String link) {
    if (link.startsWith("/")) {
      int path = pathOf(base);
      return path > 0 && isPlainPath(link, 0)
          ? Optional.of(base.substring(0, path) + link)
          : Optional.empty();
    }
    return normal(link);
  }

  /// The normal form of an address, where it is a plain one.
  static Optional<String> normal(String address) {
    int path = pathOf(address);
    if (path < 0) {
      return Optional.empty();
    }
    if (path == address.length()) {
      return Optional.of(address + "/");
    }
    return isPlainPath(address, path) ? Optional.of(address) : Optional.empty();
  }

  /// Where the path of an absolute address begins whose host is a plain one; -1 for any other.
  private static int pathOf(String address) {
    int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
    if (host < 0) {
      return -1;
    }
    int end = host;
    while (end < address.length() && isHost(address.charAt(end))) {
      end++;
    }
    boolean ends = end == address.length() || address.charAt(end) == '/';
    return ends && isPlainHost(address.substring(host, end)) ? end : -1;
  }

  /// A name whose last label is no number and in which nothing is encoded (WHATWG URL standard,
  /// section 3.5).
  private static boolean isPlainHost(String host) {
    int last = host.lastIndexOf('.') + 1;
    return last < host.length()
        && host.charAt(last) >= 'a'
        && host.charAt(0) != '.'
        && !host.contains("..")
        && !host.contains("xn--");
  }

  /// A path without dot segments, empty ones, parameters, query and anything encoded.
  private static boolean isPlainPath(String text, int from) {
    if (text.length() > Permalinks.MAX_LENGTH) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/') {
        if (i + 1 < text.length() && isSegmentToResolve(text.charAt(i + 1))) {
          return false;
        }
      } else if (!isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSegmentToResolve(char first) {
    return first == '.' || first == '/';
  }

  private static boolean isPlain(char c) {
    return isHost(c) || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
}
