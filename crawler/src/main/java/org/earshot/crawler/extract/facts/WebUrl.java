package org.earshot.crawler.extract.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// An address as browsers take it apart (WHATWG URL standard, section 4.1). [UrlParser] makes it.
///
/// @param scheme in lower case
/// @param username percent-encoded; empty for none
/// @param password percent-encoded; empty for none
/// @param host in its ASCII form; absent in addresses like `mailto:`
/// @param port absent where it is the scheme's own
/// @param path segments, or one opaque text
/// @param opaque whether the path is no list of segments
/// @param query without `?`
/// @param fragment without `#`
public record WebUrl(
    String scheme,
    String username,
    String password,
    Optional<String> host,
    OptionalInt port,
    List<String> path,
    boolean opaque,
    Optional<String> query,
    Optional<String> fragment) {
  private static final Set<String> SPECIAL = Set.of("ftp", "file", "http", "https", "ws", "wss");

  public WebUrl {
    path = List.copyOf(path);
  }

  static boolean isSpecial(String scheme) {
    return SPECIAL.contains(scheme);
  }

  /// The scheme's own port; 0 where it has none.
  static int ownPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> 0;
    };
  }

  /// An absolute address, if the text is one.
  public static Optional<WebUrl> parse(String text) {
    return new UrlParser(Optional.empty()).parse(text);
  }

  /// Where a link on a page leads.
  public static Optional<WebUrl> resolve(String base, String link) {
    return new UrlParser(parse(base)).parse(link);
  }

  public boolean isWeb() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /// `:8080`, or nothing where the port is the scheme's own.
  String portSuffix() {
    return port.isPresent() ? ":" + port.getAsInt() : "";
  }

  public String pathText() {
    if (opaque) {
      return path.getFirst();
    }
    return path.isEmpty() ? "" : "/" + String.join("/", path);
  }

  private String authority() {
    var credentials =
        username.isEmpty() && password.isEmpty()
            ? ""
            : username + (password.isEmpty() ? "" : ":" + password) + "@";
    return host.map(name -> "//" + credentials + name + portSuffix()).orElse("");
  }

  /// The whole address (section 4.5). An address without host whose path begins with two slashes
  /// gets a dot, else it would be read back as a host.
  @Override
  public String toString() {
    boolean dotted = host.isEmpty() && !opaque && path.size() > 1 && path.getFirst().isEmpty();
    return scheme
        + ":"
        + authority()
        + (dotted ? "/." : "")
        + pathText()
        + query.map(text -> "?" + text).orElse("")
        + fragment.map(text -> "#" + text).orElse("");
  }
}
