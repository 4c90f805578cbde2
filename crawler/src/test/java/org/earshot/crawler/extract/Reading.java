package org.earshot.crawler.extract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;

/// Reads texts of tests as if they were pages.
final class Reading {
  static final String ADDRESS = "https://www.kettles.example/acme";

  private Reading() {}

  static Extraction read(String text) {
    return read(text, "auto");
  }

  static Extraction read(String text, String kind) {
    return read(Optional.of("text/html"), text.getBytes(StandardCharsets.UTF_8), kind);
  }

  static Extraction read(Optional<String> contentType, byte[] body, String kind) {
    return new PageReader().read(Page.saved(ADDRESS, contentType, body, Instant.EPOCH), kind);
  }

  static Extraction.Posts page(String text) {
    return switch (read(text)) {
      case Extraction.Posts posts -> posts;
      case Extraction.SiteMap map -> throw new AssertionError(map.toString());
      case Extraction.Unreadable unreadable -> throw new AssertionError(unreadable.reason());
    };
  }

  static List<Post> posts(String text) {
    return page(text).posts();
  }

  static String reason(String text) {
    return switch (read(text)) {
      case Extraction.Posts posts -> throw new AssertionError(posts.posts().toString());
      case Extraction.SiteMap map -> throw new AssertionError(map.toString());
      case Extraction.Unreadable unreadable -> unreadable.reason();
    };
  }

  /// A page with nothing but JSON-LD.
  static String jsonLd(String json) {
    return "<html lang='en'><script type='application/ld+json'>" + json + "</script></html>";
  }
}
