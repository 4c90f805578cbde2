package org.earshot.crawler.extract.facts;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address taken apart as RFC 3986, appendix B, does it. Pages contain addresses that
/// `java.net.URI` refuses (spaces, braces, other scripts), and those have to be read too.
record UrlParts(
    String scheme,
    Optional<String> authority,
    String path,
    Optional<String> query,
    Optional<String> fragment) {
  private static final Pattern APPENDIX_B =
      Pattern.compile(
          "(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern PORT = Pattern.compile(":(\\d+)$");
  private static final int MAX_PORT_DIGITS = 5;

  /// An absolute address, if the text is one.
  static Optional<UrlParts> parse(String text) {
    return split(text).filter(parts -> !parts.scheme.isEmpty());
  }

  /// RFC 3986, section 5.2.2.
  static Optional<UrlParts> resolve(String base, String link) {
    var reference = split(link);
    if (reference.isEmpty() || !reference.get().scheme.isEmpty()) {
      return reference;
    }
    return parse(base).flatMap(root -> reference.map(root::follow));
  }

  private static Optional<UrlParts> split(String text) {
    if (text.length() > Permalinks.MAX_LENGTH) {
      return Optional.empty();
    }
    var matcher = APPENDIX_B.matcher(BREAKS.matcher(text).replaceAll(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new UrlParts(
            Optional.ofNullable(matcher.group(1)).orElse(""),
            Optional.ofNullable(matcher.group(2)),
            matcher.group(3),
            Optional.ofNullable(matcher.group(4)),
            Optional.ofNullable(matcher.group(5))));
  }

  private UrlParts follow(UrlParts link) {
    if (link.authority.isPresent()) {
      return new UrlParts(scheme, link.authority, link.path, link.query, link.fragment);
    }
    if (link.path.isEmpty()) {
      return new UrlParts(scheme, authority, path, link.query.or(() -> query), link.fragment);
    }
    var merged = link.path.startsWith("/") ? link.path : folder() + link.path;
    return new UrlParts(scheme, authority, merged, link.query, link.fragment);
  }

  private String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "/" : path.substring(0, slash + 1);
  }

  /// As one text again, with dot segments resolved and nothing else changed (RFC 3986, section
  /// 5.3).
  String written() {
    var written = new StringBuilder(scheme).append(':');
    authority.ifPresent(text -> written.append("//").append(text));
    written.append(authority.isPresent() && path.contains("/.") ? normalPath() : path);
    query.ifPresent(text -> written.append('?').append(text));
    fragment.ifPresent(text -> written.append('#').append(text));
    return written.toString();
  }

  boolean isWeb() {
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && !normalHost().isEmpty();
  }

  /// Host in lower case, other scripts in their ASCII form (RFC 5891).
  String normalHost() {
    var host = host().toLowerCase(Locale.ROOT);
    try {
      return host.chars().allMatch(c -> c < 0x80)
          ? host
          : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return host;
    }
  }

  private String host() {
    var text = hostAndPort();
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  /// `:8080`, or nothing where the port is the scheme's own.
  String portSuffix() {
    var matcher = PORT.matcher(hostAndPort());
    if (!matcher.find()) {
      return "";
    }
    var port = matcher.group(1).replaceFirst("^0+(?=\\d)", "");
    boolean own =
        port.length() > MAX_PORT_DIGITS
            || port.equals("https".equalsIgnoreCase(scheme) ? "443" : "80");
    return own ? "" : ":" + port;
  }

  private String hostAndPort() {
    var text = authority.orElse("").strip();
    return text.substring(text.lastIndexOf('@') + 1);
  }

  /// Path without dot segments (RFC 3986, section 5.2.4), percent-encoding tidied.
  String normalPath() {
    var kept = new ArrayDeque<String>();
    boolean folder = true;
    for (var segment : PercentCoding.tidy(path.replace('\\', '/')).split("/", -1)) {
      folder = segment.isEmpty() || segment.equals(".") || segment.equals("..");
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    if (!kept.isEmpty() && kept.peekFirst().isEmpty()) {
      kept.pollFirst();
    }
    var joined = "/" + String.join("/", kept);
    return folder && !joined.endsWith("/") ? joined + "/" : joined;
  }
}
