package org.earshot.benchmarks;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.crawler.Page;

/// Invented pages of the usual kinds and sizes, each made anew.
public enum SamplePage {
  /// Reviews in microdata, and nothing else.
  MICRODATA_20("https://shop.example/kettle", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return ReviewPage.withReviews(20);
    }
  },
  MICRODATA_200("https://shop.example/kettle", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return ReviewPage.withReviews(200);
    }
  },
  /// The same in Greek: text beyond ASCII is looked at more closely.
  MICRODATA_GREEK("https://shop.example/kettle", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return ReviewPage.inGreek(20);
    }
  },
  /// A shop's product with twenty reviews in JSON-LD, among a usual page's navigation and scripts.
  PRODUCT("https://shop.example/p/kettle", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return Surroundings.around("Kettle", SampleJson.product(20), Surroundings.shelf());
    }
  },
  /// A thread of twenty posts in a forum engine's own markup.
  THREAD("https://forum.example/viewtopic.php?t=7", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return Surroundings.around("Kettles", "", SampleThread.posts(20));
    }
  },
  /// A newspaper's article.
  ARTICLE("https://paper.example/2026/10/kettles", "text/html; charset=utf-8") {
    @Override
    byte[] body() {
      return Surroundings.around("Kettles called back", SampleJson.article(), SampleArticle.of(25));
    }
  },
  /// A feed of thirty entries in RSS.
  FEED("https://blog.example/feed", "application/rss+xml; charset=utf-8") {
    @Override
    byte[] body() {
      return SampleFeed.of(30);
    }
  },
  /// The same in Atom.
  FEED_ATOM("https://blog.example/atom.xml", "application/atom+xml; charset=utf-8") {
    @Override
    byte[] body() {
      return SampleFeed.atom(30);
    }
  };

  private final String url;
  private final String contentType;

  SamplePage(String url, String contentType) {
    this.url = url;
    this.contentType = contentType;
  }

  abstract byte[] body();

  boolean isFeed() {
    return this == FEED || this == FEED_ATOM;
  }

  String url() {
    return url;
  }

  Page page() {
    return Page.saved(url, Optional.of(contentType), body(), Instant.parse("2026-11-20T12:00:00Z"));
  }

  static String each(int count, java.util.function.IntFunction<String> part) {
    return IntStream.rangeClosed(1, count).mapToObj(part).collect(Collectors.joining());
  }
}
