package org.earshot.crawler;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// One fetched answer, decompressed, its bytes as the site sent them.
///
/// @param requested address that was asked for
/// @param url final address after redirects
/// @param status HTTP status
/// @param headers header values by lower-case name
/// @param body the bytes; callers do not change them
/// @param at when, by our clock
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record Page(
    String requested,
    String url,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    Instant at) {
  public Page {
    Objects.requireNonNull(requested, "requested");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(at, "at");
    var lower = new TreeMap<String, List<String>>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /// A page that was saved earlier, as `extract` reads it.
  public static Page saved(String url, Optional<String> contentType, byte[] body, Instant at) {
    Map<String, List<String>> headers =
        contentType.map(type -> Map.of("content-type", List.of(type))).orElse(Map.of());
    return new Page(url, url, 200, headers, body, at);
  }

  /// The same page, where it was asked for by another address.
  public Page requestedAs(String address) {
    return address.equals(requested) ? this : new Page(address, url, status, headers, body, at);
  }

  /// First value of a header.
  public Optional<String> header(String name) {
    var values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}
