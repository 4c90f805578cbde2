package org.earshot.crawler.extract.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The one place where addresses are normalized, so that a post has one address however a page
/// links to it.
///
/// Scheme and host in lower case, the default port and credentials off, dot segments resolved (RFC
/// 3986, sections 5.2 and 6.2), tracking parameters and session ids off, and the fragment kept only
/// where it names a post. Normalizing twice equals normalizing once.
public final class Permalinks {
  /// A longer address is no permalink; browsers and servers give up at about this size.
  public static final int MAX_LENGTH = 8_000;

  private static final Pattern PATH_SESSION =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/;?#]*");
  private static final Pattern NAMES_A_POST =
      Pattern.compile(
          "(?i)(?:!.+|(?:accepted|best)-?answer|(?:[a-z]+[-_])*(?:comment|post|review|reply|[a-z]*answer"
              + "|question|message|msg|entry|feedback|response|issuecomment|discussioncomment|findcomment"
              + "|elcomment|isso|forum|kommentar|commentaire|comentario|cmt|note|jc|avis|bewertung|opinion"
              + "|pid|p|c|r)(?:[-_]?id)?[-_]?"
              + "(?=[0-9a-z_-]*\\d)[0-9a-z_-]+)");

  private Permalinks() {}

  /// The normal form of an absolute http or https address; any other text comes back trimmed.
  public static String normalize(String address) {
    return PlainAddress.normal(address)
        .orElseGet(() ->
            WebUrl.parse(address)
                .filter(WebUrl::isWeb)
                .map(Permalinks::normal)
                .orElse(address.strip()));
  }

  /// The absolute, normalized address of a link on a page; empty where it is no http or https
  /// address.
  public static Optional<String> resolve(String base, String link) {
    if (link.isBlank() || link.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return PlainAddress.resolve(base, link).or(() -> resolved(base, link));
  }

  /// [#resolve(String, String)] for any address, however it is written.
  static Optional<String> resolved(String base, String link) {
    return WebUrl.resolve(base, link).filter(WebUrl::isWeb).map(Permalinks::normal);
  }

  /// The absolute form of a link, to the letter: nothing is taken off, and an absolute one stays as
  /// it is. What cannot be resolved comes back as it was.
  public static String absolute(String base, String link) {
    return WebUrl.parse(link).isPresent()
        ? link.strip()
        : WebUrl.resolve(base, link).map(WebUrl::toString).orElse(link);
  }

  /// The site that publishes an address: host in lower case without `www.`, with the port where it
  /// is not the scheme's own. An address without a host gives itself.
  public static String site(String address) {
    var plain = PlainAddress.host(address);
    return plain.isPresent() ? withoutWww(plain.get()) : siteOf(address);
  }

  private static String siteOf(String address) {
    return WebUrl.parse(address)
        .map(parts -> withoutWww(parts.host().orElse("")) + parts.portSuffix())
        .filter(site -> !site.isBlank())
        .orElse(address.strip());
  }

  /// Whether two addresses belong to one site.
  public static boolean sameSite(String one, String other) {
    return site(one).equals(site(other));
  }

  /// Whether the text is an absolute http or https address.
  public static boolean isWebAddress(String text) {
    return PlainAddress.isPlain(text)
        || (text.indexOf(':') > 0 && WebUrl.parse(text).filter(WebUrl::isWeb).isPresent());
  }

  /// Whether a fragment names one post on its page, such as `comment-12`.
  public static boolean namesPost(String fragment) {
    return NAMES_A_POST.matcher(fragment).matches();
  }

  /// The address without its fragment.
  public static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static String normal(WebUrl parts) {
    var path = PercentCoding.tidy(parts.pathText());
    while (PATH_SESSION.matcher(path).find()) {
      path = PATH_SESSION.matcher(path).replaceAll("");
    }
    var normal = new StringBuilder();
    normal.append(parts.scheme()).append("://");
    normal.append(parts.host().orElse("")).append(parts.portSuffix()).append(path);
    parts
        .query()
        .map(QueryNoise::off)
        .filter(q -> !q.isEmpty())
        .ifPresent(q -> normal.append('?').append(q));
    parts
        .fragment()
        .map(PercentCoding::tidy)
        .filter(Permalinks::namesPost)
        .ifPresent(f -> normal.append('#').append(f));
    return normal.toString();
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
