package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
          ("app biz blog club cloud com dev edu example gov info invalid localhost net news online"
                  + " org pro shop site store tech test website world xyz")
              .split(" ", -1));

  private static final String SCHEME_END = "://";
  private static final String TAIL = ".,;:!?)]}'\"/»”";

  /// The addresses in a stretch without blanks, in the order in which they stand.
  ///
  /// @param start where the stretch begins
  /// @param end where it ends
  static List<Found> in(String text, int start, int end) {
    int colon = text.substring(start, end).indexOf(SCHEME_END);
    if (colon > 0) {
      int scheme = schemeStart(text, start, start + colon);
      if (scheme >= 0) {
        return List.of(found(text, scheme, end));
      }
    }
    var found = new ArrayList<Found>(1);
    int at = start;
    while (at < end) {
      int host = at;
      while (at < end && isHost(text.charAt(at))) {
        at++;
      }
      at = at > host ? dotted(text, start, host, Math.min(at, end), end, found) : at + 1;
    }
    return found;
  }

  /// A phrase that is an address as a whole.
  static Optional<Address> phrase(String phrase) {
    var trimmed = phrase.strip().toLowerCase(Locale.ROOT);
    if (trimmed.isEmpty() || trimmed.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    return in(trimmed, 0, trimmed.length()).stream()
        .filter(found -> found.start() == 0 && found.end() == trimmed.length())
        .map(Found::address)
        .findFirst();
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

  /// @return where to go on reading
  private static int dotted(String text, int start, int from, int to, int end, List<Found> found) {
    int host = from;
    int close = to;
    while (host < close && ".-".indexOf(text.charAt(host)) >= 0) {
      host++;
    }
    while (close > host && ".-".indexOf(text.charAt(close - 1)) >= 0) {
      close--;
    }
    if (text.substring(host, close).indexOf('.') < 0) {
      return to;
    }
    boolean sign = host > start && text.charAt(host - 1) == '@';
    if (sign) {
      int user = userStart(text, start, host - 1);
      boolean handle = user == host - 1 || (user > start && text.charAt(user - 1) == '@');
      if (!handle) {
        found.add(new Found(read(text.substring(user, close)), user, close));
      }
      return to;
    }
    // What stands before an at sign is somebody's name there.
    if (close == to && to < end && text.charAt(to) == '@') {
      return to;
    }
    if (!isDomain(text.substring(host, close))) {
      return to;
    }
    boolean path = close == to && to < end && text.charAt(to) == '/';
    found.add(
        path ? found(text, host, end) : new Found(read(text.substring(host, close)), host, close));
    return path ? end : to;
  }

  private static Found found(String text, int start, int end) {
    return new Found(read(text.substring(start, end)), start, end);
  }

  private static int userStart(String text, int start, int sign) {
    int user = sign;
    while (user > start && isUser(text.charAt(user - 1))) {
      user--;
    }
    return user;
  }

  private static int schemeStart(String text, int start, int colon) {
    for (var scheme : List.of("https", "http")) {
      int at = colon - scheme.length();
      if (at >= start && text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isHost(char c) {
    return c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  private static boolean isUser(char c) {
    return isHost(c) || c == '+' || c == '_';
  }

  /// The last label is written in small letters, or a sentence ends here: `so good.It broke`.
  private static boolean isDomain(String dotted) {
    var last = dotted.substring(dotted.lastIndexOf('.') + 1);
    boolean small = last.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return small && (last.length() == 2 || TOP_LEVELS.contains(last));
  }

  private static Address read(String written) {
    var rest = written.toLowerCase(Locale.ROOT);
    int scheme = rest.indexOf(SCHEME_END);
    rest = scheme < 0 ? rest : rest.substring(scheme + SCHEME_END.length());
    int slash = rest.indexOf('/');
    var host = slash < 0 ? rest : rest.substring(0, slash);
    host = host.substring(host.lastIndexOf('@') + 1);
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    return new Address(trimmed(host), slash < 0 ? "" : trimmed(rest.substring(slash)));
  }

  private static String trimmed(String part) {
    int end = part.length();
    while (end > 0 && TAIL.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(0, end);
  }
}
