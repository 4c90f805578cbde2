package org.earshot.crawler.robots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One `Allow` or `Disallow` line (RFC 9309, sections 2.2.2 and 2.2.3).
///
/// Its path is cut at each `*`; the pieces are looked for one after another, each at the first
/// place where it stands. So the time grows with the length of path and rule, however many `*` a
/// hostile file puts in.
///
/// @param pieces what stands between the stars; the first one begins the path
/// @param ends whether a `$` closes it
/// @param length the octets that decide between several rules that match
/// @param allows whether it is an `Allow`
record PathRule(List<String> pieces, boolean ends, int length, boolean allows) {
  private static final String ENCODED_DOLLAR = "%24";
  private static final List<String> FOLDER_PAGES = List.of("/index.html", "/index.htm");

  PathRule {
    pieces = List.copyOf(pieces);
  }

  /// A path begins with a slash (or, as many write, with a star); anything else is no rule, and
  /// neither is an empty one: `Disallow:` forbids nothing. A whole address is looked for in the
  /// path, as other parsers do: it stands there where a site passes pages of others on.
  static Optional<PathRule> parse(String value, boolean allows) {
    boolean address = value.startsWith("http://") || value.startsWith("https://");
    var rule = address ? "/" + value : value;
    if (!rule.startsWith("/") && !rule.startsWith("*")) {
      return Optional.empty();
    }
    boolean ends = rule.endsWith("$");
    var path = ends ? rule.substring(0, rule.length() - 1) : rule;
    var comparable = RobotsPath.comparable(path, "*");
    var pieces = Arrays.asList(comparable.split("\\*", -1));
    return Optional.of(new PathRule(pieces, ends, comparable.length() + (ends ? 1 : 0), allows));
  }

  boolean matches(String path) {
    return matchesRule(path) || (allows && isFolderOf(path));
  }

  /// Google's matcher reads `Allow: /x/index.html` as leave for `/x/` too: the same page.
  private boolean isFolderOf(String path) {
    var last = pieces.getLast();
    for (var page : FOLDER_PAGES) {
      if (pieces.size() == 1 && last.endsWith(page)) {
        return path.equals(last.substring(0, last.length() - page.length() + 1));
      }
    }
    return false;
  }

  private boolean matchesRule(String path) {
    if (!path.startsWith(pieces.getFirst())) {
      return false;
    }
    int at = pieces.getFirst().length();
    boolean closed = ends && pieces.size() > 1;
    for (var piece : pieces.subList(1, pieces.size() - (closed ? 1 : 0))) {
      int found = path.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return closed ? endsWithLast(path, at) : !ends || endsHere(path, at);
  }

  /// A dollar sign that is part of the address counts as an end too: who wrote `/price$` may have
  /// meant either.
  private static boolean endsHere(String path, int at) {
    return path.length() == at || path.startsWith(ENCODED_DOLLAR, at);
  }

  private boolean endsWithLast(String path, int at) {
    var last = pieces.getLast();
    return (path.length() - last.length() >= at && path.endsWith(last))
        || path.indexOf(last + ENCODED_DOLLAR, at) >= 0;
  }
}
