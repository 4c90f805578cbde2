package org.earshot.crawler.extract.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads addresses and links as browsers do (WHATWG URL standard, section 4.4), which is what the
/// people who wrote the page saw working: blanks, backslashes, missing slashes, other scripts.
///
/// The standard's state machine is taken in larger steps: nothing in front of `#` or `?` can change
/// where these end the path.
final class UrlParser {
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");

  private final Optional<WebUrl> base;

  UrlParser(Optional<WebUrl> base) {
    this.base = base;
  }

  /// The address cut at its first `?` and `#`.
  private record Cut(String path, Optional<String> query, Optional<String> fragment) {
    static Cut of(String text) {
      int hash = text.indexOf('#');
      var rest = hash < 0 ? text : text.substring(0, hash);
      int mark = rest.indexOf('?');
      return new Cut(
          mark < 0 ? rest : rest.substring(0, mark),
          mark < 0 ? Optional.empty() : Optional.of(rest.substring(mark + 1)),
          hash < 0 ? Optional.empty() : Optional.of(text.substring(hash + 1)));
    }
  }

  /// Host, port and who asks.
  private record Authority(
      String username, String password, Optional<String> host, OptionalInt port) {
    static final Authority NONE = new Authority("", "", Optional.empty(), OptionalInt.empty());

    static Authority of(WebUrl url) {
      return new Authority(url.username(), url.password(), url.host(), url.port());
    }

    static Authority host(String name) {
      return new Authority("", "", Optional.of(name), OptionalInt.empty());
    }
  }

  Optional<WebUrl> parse(String text) {
    var input = PercentCoding.wellFormed(BREAKS.matcher(trimmed(text)).replaceAll(""));
    if (input.length() > Permalinks.MAX_LENGTH) {
      return Optional.empty();
    }
    var matcher = SCHEME.matcher(input);
    return matcher.matches()
        ? withScheme(matcher.group(1).toLowerCase(Locale.ROOT), Cut.of(matcher.group(2)))
        : withoutScheme(Cut.of(input));
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private Optional<WebUrl> withScheme(String scheme, Cut rest) {
    if (scheme.equals("file")) {
      return file(base.filter(root -> root.scheme().equals("file")), rest);
    }
    if (WebUrl.isSpecial(scheme)) {
      var same = base.filter(root -> root.scheme().equals(scheme));
      return same.isPresent() && !rest.path.startsWith("//")
          ? relative(same.get(), rest)
          : authority(scheme, rest, slashes(rest.path));
    }
    if (rest.path.startsWith("//")) {
      return authority(scheme, rest, 2);
    }
    return rest.path.startsWith("/")
        ? built(scheme, Authority.NONE, UrlPath.of(scheme).add(rest.path.substring(1)), rest)
        : opaque(scheme, rest);
  }

  private static int slashes(String path) {
    int at = 0;
    while (at < path.length() && isSlash(path.charAt(at), true)) {
      at++;
    }
    return at;
  }

  private static boolean isSlash(char c, boolean special) {
    return c == '/' || (special && c == '\\');
  }

  private Optional<WebUrl> withoutScheme(Cut rest) {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    var root = base.get();
    if (root.opaque()) {
      return rest.path.isEmpty() && rest.query.isEmpty() && rest.fragment.isPresent()
          ? Optional.of(with(root, root.path(), root.query(), rest))
          : Optional.empty();
    }
    return root.scheme().equals("file") ? file(base, rest) : relative(root, rest);
  }

  private Optional<WebUrl> relative(WebUrl root, Cut rest) {
    boolean special = WebUrl.isSpecial(root.scheme());
    var path = rest.path;
    if (path.isEmpty()) {
      var query = rest.query.map(text -> query(root.scheme(), text)).or(root::query);
      return Optional.of(with(root, root.path(), query, rest));
    }
    if (!isSlash(path.charAt(0), special)) {
      var folder = UrlPath.of(root.scheme(), root.path()).shorten();
      return built(root.scheme(), Authority.of(root), folder.add(path), rest);
    }
    if (path.length() > 1 && isSlash(path.charAt(1), special)) {
      return authority(root.scheme(), rest, special ? slashes(path) : 2);
    }
    var whole = UrlPath.of(root.scheme()).add(path.substring(1));
    return built(root.scheme(), Authority.of(root), whole, rest);
  }

  private Optional<WebUrl> authority(String scheme, Cut rest, int from) {
    boolean special = WebUrl.isSpecial(scheme);
    int end = from;
    while (end < rest.path.length() && !isSlash(rest.path.charAt(end), special)) {
      end++;
    }
    var path = UrlPath.of(scheme);
    if (end < rest.path.length()) {
      path = path.add(rest.path.substring(end + 1));
    } else if (special) {
      path = path.add("");
    }
    var whole = path;
    return read(scheme, rest.path.substring(from, end))
        .flatMap(authority -> built(scheme, authority, whole, rest));
  }

  private static Optional<Authority> read(String scheme, String text) {
    int at = text.lastIndexOf('@');
    var hostAndPort = text.substring(at + 1);
    int colon = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
    var name = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    var port = colon < 0 ? Optional.of(OptionalInt.empty()) : port(scheme, hostAndPort, colon + 1);
    boolean missing = name.isEmpty() && (WebUrl.isSpecial(scheme) || at >= 0 || colon >= 0);
    if (missing || port.isEmpty()) {
      return Optional.empty();
    }
    var user = text.substring(0, Math.max(at, 0));
    int between = user.indexOf(':');
    var first = between < 0 ? user : user.substring(0, between);
    var second = between < 0 ? "" : user.substring(between + 1);
    return UrlHost.parse(name, WebUrl.isSpecial(scheme))
        .map(host ->
            new Authority(
                PercentCoding.userInfo(first),
                PercentCoding.userInfo(second),
                Optional.of(host),
                port.get()));
  }

  /// The port; empty inside where it is the scheme's own, empty outside where it is none.
  private static Optional<OptionalInt> port(String scheme, String text, int from) {
    long port = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      port = port * 10 + digit;
      if (digit < 0 || digit > 9 || port > 0xFFFF) {
        return Optional.empty();
      }
    }
    boolean own = from == text.length() || port == WebUrl.ownPort(scheme);
    return Optional.of(
        own && !isZero(text, from) ? OptionalInt.empty() : OptionalInt.of((int) port));
  }

  /// Schemes without a port of their own have 0 here, which is a port all the same.
  private static boolean isZero(String text, int from) {
    return from < text.length() && text.substring(from).chars().allMatch(c -> c == '0');
  }

  private Optional<WebUrl> file(Optional<WebUrl> root, Cut rest) {
    var path = rest.path;
    if (!path.isEmpty() && isSlash(path.charAt(0), true)) {
      return path.length() > 1 && isSlash(path.charAt(1), true)
          ? fileOfHost(path.substring(2), rest)
          : fileFromRoot(root, path.substring(1), rest);
    }
    if (root.isEmpty()) {
      return built("file", Authority.host(""), UrlPath.of("file").add(path), rest);
    }
    if (path.isEmpty()) {
      return relative(root.get(), rest);
    }
    var folder =
        UrlPath.startsWithDrive(path)
            ? UrlPath.of("file")
            : UrlPath.of("file", root.get().path()).shorten();
    return built("file", Authority.of(root.get()), folder.add(path), rest);
  }

  private Optional<WebUrl> fileFromRoot(Optional<WebUrl> root, String path, Cut rest) {
    var folder = UrlPath.of("file");
    var drive = root.map(WebUrl::path).filter(UrlPath::beginsWithDrive).map(List::getFirst);
    if (drive.isPresent() && !UrlPath.startsWithDrive(path)) {
      folder = UrlPath.of("file", List.of(drive.get()));
    }
    var host = root.map(Authority::of).orElse(Authority.host(""));
    return built("file", host, folder.add(path), rest);
  }

  private Optional<WebUrl> fileOfHost(String text, Cut rest) {
    int end = 0;
    while (end < text.length() && !isSlash(text.charAt(end), true)) {
      end++;
    }
    var name = text.substring(0, end);
    if (name.length() == 2 && UrlPath.startsWithDrive(name)) {
      return built("file", Authority.host(""), UrlPath.of("file").add(text), rest);
    }
    var path = UrlPath.of("file").add(end < text.length() ? text.substring(end + 1) : "");
    if (name.isEmpty()) {
      return built("file", Authority.host(""), path, rest);
    }
    return UrlHost.parse(name, true)
        .map(host -> host.equals("localhost") ? "" : host)
        .flatMap(host -> built("file", Authority.host(host), path, rest));
  }

  private static Optional<WebUrl> opaque(String scheme, Cut rest) {
    boolean more = rest.query.isPresent() || rest.fragment.isPresent();
    var path = List.of(PercentCoding.opaquePath(rest.path, more));
    return Optional.of(url(scheme, Authority.NONE, path, true, rest));
  }

  private static Optional<WebUrl> built(
      String scheme, Authority authority, UrlPath path, Cut rest) {
    return Optional.of(url(scheme, authority, path.segments(), false, rest));
  }

  private static WebUrl url(
      String scheme, Authority authority, List<String> path, boolean opaque, Cut rest) {
    return new WebUrl(
        scheme,
        authority.username,
        authority.password,
        authority.host,
        authority.port,
        path,
        opaque,
        rest.query.map(text -> query(scheme, text)),
        rest.fragment.map(PercentCoding::fragment));
  }

  private static WebUrl with(WebUrl root, List<String> path, Optional<String> query, Cut rest) {
    return new WebUrl(
        root.scheme(),
        root.username(),
        root.password(),
        root.host(),
        root.port(),
        path,
        root.opaque(),
        query,
        rest.fragment.map(PercentCoding::fragment));
  }

  private static String query(String scheme, String text) {
    return PercentCoding.query(text, WebUrl.isSpecial(scheme));
  }
}
