package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The path of an address while it is read (WHATWG URL standard, "path state"): segments without
/// dots, drive letters of `file` addresses kept.
final class UrlPath {
  private final String scheme;
  private final List<String> segments;

  private UrlPath(String scheme, List<String> segments) {
    this.scheme = scheme;
    this.segments = new ArrayList<>(segments);
  }

  static UrlPath of(String scheme) {
    return new UrlPath(scheme, List.of());
  }

  static UrlPath of(String scheme, List<String> segments) {
    return new UrlPath(scheme, segments);
  }

  List<String> segments() {
    return segments;
  }

  /// The folder of what it is now.
  UrlPath shorten() {
    boolean onlyDrive = isFile() && segments.size() == 1 && isDrive(segments.getFirst());
    if (!segments.isEmpty() && !onlyDrive) {
      segments.removeLast();
    }
    return this;
  }

  private boolean isFile() {
    return scheme.equals("file");
  }

  /// Follows a path that does not begin with a slash.
  UrlPath add(String path) {
    var slashes = WebUrl.isSpecial(scheme) ? path.replace('\\', '/') : path;
    int from = 0;
    for (int slash = slashes.indexOf('/'); slash >= 0; slash = slashes.indexOf('/', from)) {
      add(slashes.substring(from, slash), false);
      from = slash + 1;
    }
    add(slashes.substring(from), true);
    return this;
  }

  private void add(String segment, boolean last) {
    var dots = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    if (dots.equals("..")) {
      var _ = shorten();
    }
    if (!dots.equals("..") && !dots.equals(".")) {
      segments.add(kept(segment));
    } else if (last) {
      segments.add("");
    }
  }

  private String kept(String segment) {
    var encoded = PercentCoding.path(segment);
    boolean drive =
        isFile() && segments.isEmpty() && encoded.length() == 2 && startsWithDrive(segment);
    return drive ? encoded.charAt(0) + ":" : encoded;
  }

  /// Whether a path begins with `C:` or `C|`.
  static boolean startsWithDrive(String path) {
    return path.length() >= 2
        && isLetter(path.charAt(0))
        && (path.charAt(1) == ':' || path.charAt(1) == '|')
        && (path.length() == 2 || path.charAt(2) == '/' || path.charAt(2) == '\\');
  }

  static boolean beginsWithDrive(List<String> segments) {
    return !segments.isEmpty() && isDrive(segments.getFirst());
  }

  private static boolean isDrive(String segment) {
    return segment.length() == 2 && isLetter(segment.charAt(0)) && segment.charAt(1) == ':';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
