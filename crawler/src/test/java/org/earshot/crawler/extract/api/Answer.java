package org.earshot.crawler.extract.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.Kind;

/// An answer of a platform, in a test.
///
/// @param url the address that gave it
/// @param headers its headers
/// @param body its text
record Answer(String url, Map<String, List<String>> headers, String body) {
  static final Instant AT = Instant.parse("2026-02-01T12:00:00Z");

  static Answer of(String url, String body) {
    return new Answer(url, Map.of(), body);
  }

  Answer with(String header, String value) {
    var more = new java.util.TreeMap<>(headers);
    more.put(header, List.of(value));
    return new Answer(url, more, body);
  }

  /// What `auto` makes of it.
  Extraction read() {
    return new PageReader().read(page(), "auto");
  }

  Extraction readAs(Kind kind) {
    return kind.read(page(), body);
  }

  Extraction.Posts posts() {
    return switch (read()) {
      case Extraction.Posts posts -> posts;
      case Extraction.SiteMap map -> throw new AssertionError(map.toString());
      case Extraction.Unreadable(var reason, var _, var _) -> throw new AssertionError(reason);
    };
  }

  Post post() {
    return posts().posts().getFirst();
  }

  List<String> ids() {
    return posts().posts().stream().map(post -> post.key().id()).toList();
  }

  String reason(Kind kind) {
    return switch (readAs(kind)) {
      case Extraction.Posts posts -> throw new AssertionError(posts.toString());
      case Extraction.SiteMap map -> throw new AssertionError(map.toString());
      case Extraction.Unreadable(var reason, var _, var _) -> reason;
    };
  }

  private Page page() {
    return new Page(url, url, 200, headers, body.getBytes(StandardCharsets.UTF_8), AT);
  }

  /// What is asked for an address.
  static String asked(Kind kind, String address) {
    return kind.route(URI.create(address)).map(Route::ask).map(URI::toString).orElse("nothing");
  }
}
