package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A web or mail address in a text. Its parts are no words: `https://shop.example/acme-kettle` does
/// not say *Acme Kettle*.
///
/// @param host in lower case, without `www.`
/// @param path with its leading slash; empty where there is none
record Address(String host, String path) {
  /// An address and where it stands in the text.
  record Found(Address address, int start, int end) {}

  /// Common endings of more than two letters; with them `great.Acme` is no address and `acme.shop`
  /// is one.
  private static final Set<String> TOP_LEVELS =
      Set.of(
          "app",
          "biz",
          "blog",
          "club",
          "cloud",
          "com",
          "dev",
          "edu",
          "example",
          "gov",
          "info",
          "invalid",
          "localhost",
          "net",
          "news",
          "online",
          "org",
          "pro",
          "shop",
          "site",
          "store",
          "tech",
          "test",
          "website",
          "world",
          "xyz");

  /// Possessive throughout and started at the edge of a run only, so that no text makes it slow.
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<scheme>(?i:https?)://)(?<url>[^\\s<>\"]++)"
              + "|(?<![\\w.+@-])(?<user>[\\w+-]++(?:\\.[\\w+-]++)*+@)(?<mail>[\\w-]++(?:\\.[\\w-]++)++)"
              + "|(?<![\\p{L}\\p{N}.@-])"
              + "(?<bare>[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++)(?<path>/[^\\s<>\"]*+)?");

  static List<Found> in(String text) {
    var found = new ArrayList<Found>();
    var candidate = CANDIDATE.matcher(text);
    while (candidate.find()) {
      var written = candidate.group();
      var bare = candidate.group("bare");
      if (bare == null || isDomain(bare)) {
        found.add(new Found(read(written), candidate.start(), candidate.end()));
      }
    }
    return found;
  }

  /// A phrase that is an address as a whole.
  static Optional<Address> phrase(String phrase) {
    var trimmed = phrase.strip();
    var candidate = CANDIDATE.matcher(trimmed);
    if (!candidate.matches()) {
      return Optional.empty();
    }
    var bare = candidate.group("bare");
    if (bare != null && !isDomain(bare.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(read(trimmed));
  }

  /// Whether this address is the other's, or below it.
  boolean within(Address other) {
    return (host.equals(other.host) || host.endsWith("." + other.host))
        && path.startsWith(other.path);
  }

  /// The host and the hosts above it.
  List<String> hosts() {
    var hosts = new ArrayList<String>();
    for (var at = host; ; at = at.substring(at.indexOf('.') + 1)) {
      hosts.add(at);
      if (at.indexOf('.') < 0) {
        return hosts;
      }
    }
  }

  /// The last label is written in small letters, or a sentence ends here: `so good.It broke`.
  private static boolean isDomain(String dotted) {
    var last = dotted.substring(dotted.lastIndexOf('.') + 1);
    boolean small = last.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return small && (last.length() == 2 || TOP_LEVELS.contains(last));
  }

  private static Address read(String written) {
    var rest = written.toLowerCase(Locale.ROOT);
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int slash = rest.indexOf('/');
    var host = slash < 0 ? rest : rest.substring(0, slash);
    host = host.substring(host.lastIndexOf('@') + 1);
    host = host.startsWith("www.") ? host.substring(4) : host;
    return new Address(trimmed(host), slash < 0 ? "" : trimmed(rest.substring(slash)));
  }

  private static String trimmed(String part) {
    int end = part.length();
    while (end > 0 && ".,;:!?)]}'\"/".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(0, end);
  }
}
