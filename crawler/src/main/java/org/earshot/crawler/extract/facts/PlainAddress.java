package org.earshot.crawler.extract.facts;

import java.util.Optional;

/// Resolves, without taking them apart, links in which nothing is encoded and nothing leads
/// upwards: `https://shop.example/p/kettle`, `/p/kettle`, `./viewtopic.php?p=12#p12`. Most are;
/// [Permalinks] says what becomes of the others.
final class PlainAddress {
  private PlainAddress() {}

  /// The normal form of a link on a page, where it is a plain one.
  static Optional<String> resolve(String base, String link) {
    if (link.length() > Permalinks.MAX_LENGTH || base.length() > Permalinks.MAX_LENGTH) {
      return Optional.empty();
    }
    if (pathOf(link) > 0) {
      return normal(link);
    }
    int path = pathOf(base);
    if (path < 0 || link.isEmpty()) {
      return Optional.empty();
    }
    return switch (link.charAt(0)) {
      case '/' -> on(base.substring(0, path), link);
      case '?', '#' -> Optional.empty();
      default -> inFolder(base, path, link.startsWith("./") ? link.substring(2) : link);
    };
  }

  /// The normal form of an address, where it is a plain one.
  static Optional<String> normal(String address) {
    int path = address.length() > Permalinks.MAX_LENGTH ? -1 : pathOf(address);
    if (path < 0) {
      return Optional.empty();
    }
    return path == address.length()
        ? Optional.of(address + "/")
        : on(address.substring(0, path), address.substring(path));
  }

  /// Whether a text is surely an address: it has a plain host.
  static boolean isPlain(String text) {
    return text.length() <= Permalinks.MAX_LENGTH && pathOf(text) > 0;
  }

  /// The host of an address, where it is a plain one.
  static Optional<String> host(String address) {
    int path = pathOf(address);
    return path < 0
        ? Optional.empty()
        : Optional.of(address.substring(address.indexOf("//") + 2, path));
  }

  private static Optional<String> inFolder(String base, int path, String link) {
    int end = pathEnd(base, path);
    if (!isPlainPath(base, path, end) || link.isEmpty() || link.charAt(0) == '.') {
      return Optional.empty();
    }
    var folder = end == path ? "/" : base.substring(path, base.lastIndexOf('/', end - 1) + 1);
    return on(base.substring(0, path), folder + link);
  }

  /// A whole address from a site and all that follows.
  private static Optional<String> on(String site, String rest) {
    int end = pathEnd(rest, 0);
    if (!isPlainPath(rest, 0, end)) {
      return Optional.empty();
    }
    if (end == rest.length()) {
      return Optional.of(site + rest);
    }
    int hash = rest.indexOf('#', end);
    var query = hash < 0 ? rest.substring(end) : rest.substring(end, hash);
    var fragment = hash < 0 ? "" : rest.substring(hash + 1);
    return isPlainQuery(query) && isPlainQuery(fragment)
        ? Optional.of(site + rest.substring(0, end) + kept(query) + named(fragment))
        : Optional.empty();
  }

  private static String kept(String query) {
    var kept = query.isEmpty() ? "" : QueryNoise.off(query.substring(1));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String named(String fragment) {
    return !fragment.isEmpty() && Permalinks.namesPost(fragment) ? "#" + fragment : "";
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

  private static int pathEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    return end;
  }

  /// A path without dot segments, empty ones, parameters and anything encoded.
  private static boolean isPlainPath(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '/') {
        if (i + 1 < to && isSegmentToResolve(text.charAt(i + 1))) {
          return false;
        }
      } else if (!isPlain(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainQuery(String text) {
    for (int i = text.startsWith("?") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && c != '=' && c != '&') {
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
