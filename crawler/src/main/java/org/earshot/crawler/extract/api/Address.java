package org.earshot.crawler.extract.api;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A web address as a kind looks at it. Most kinds look no further than the host, so that the other
/// parts are taken from it when they are asked for.
///
/// @param uri the whole address
/// @param host in lower case, without a leading `www.`
record Address(URI uri, String host) {
  /// The parts of an address; empty where it is none of the web's.
  static Optional<Address> of(URI uri) {
    var host = uri.getHost();
    if (host == null || !(scheme(uri).equals("http") || scheme(uri).equals("https"))) {
      return Optional.empty();
    }
    var small = host.toLowerCase(Locale.ROOT);
    return Optional.of(
        new Address(uri, small.startsWith("www.") ? small.substring("www.".length()) : small));
  }

  /// The parts of a page's address.
  static Optional<Address> of(String address) {
    try {
      return of(URI.create(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String scheme(URI uri) {
    return Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
  }

  /// Scheme, host and port, without a slash at the end.
  String root() {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return scheme(uri) + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  /// The segments of the path, decoded; a slash at the end adds none.
  List<String> path() {
    return List.copyOf(segments(uri));
  }

  /// The parameters of the query, decoded; of repeated ones the first.
  Map<String, String> query() {
    return Map.copyOf(parameters(uri));
  }

  /// A segment of the path, or nothing.
  String segment(int at) {
    var path = path();
    return at < path.size() ? path.get(at) : "";
  }

  /// The last segment of the path, or nothing.
  String last() {
    var path = path();
    return path.isEmpty() ? "" : path.getLast();
  }

  boolean pathBegins(String... segments) {
    var path = path();
    return path.size() >= segments.length
        && path.subList(0, segments.length).equals(Arrays.asList(segments));
  }

  /// Whether this is the host or one below it.
  boolean isOn(String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query().get(name)).filter(value -> !value.isBlank());
  }

  /// Text made fit for a query or a path.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> segments(URI uri) {
    var segments = new ArrayList<String>();
    for (var segment : Optional.ofNullable(uri.getRawPath()).orElse("").split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(decoded(segment.replace("+", "%2B")));
      }
    }
    return segments;
  }

  private static Map<String, String> parameters(URI uri) {
    if (uri.getRawQuery() == null) {
      return Map.of();
    }
    var parameters = new HashMap<String, String>();
    for (var pair : uri.getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
