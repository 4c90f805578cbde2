package org.earshot.crawler;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import org.earshot.crawler.SourceHealth.State;

/// A host that behaves badly, and what it should be called for it.
enum BadNeighbour {
  STALLS_AT_ROBOTS(State.ROBOTS_DENY, "robots.txt did not answer") {
    @Override
    MockResponse robots() {
      return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }
  },
  HUGE_ROBOTS(State.ROBOTS_DENY, "robots.txt disallows") {
    private final String rules =
        "User-agent: *\nDisallow: /\n" + ("# " + "filling ".repeat(128) + "\n").repeat(10_000);

    @Override
    MockResponse robots() {
      return new MockResponse.Builder().body(rules).build();
    }
  },
  STALLS(State.FAILING, "no whole answer") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }
  },
  DRIPS(State.FAILING, "no whole answer") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder()
          .body("x".repeat(10_000))
          .throttleBody(1, 100, TimeUnit.MILLISECONDS)
          .build();
    }
  },
  LIES_ABOUT_LENGTH(State.FAILING, "cannot be reached") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder()
          .body("less")
          .setHeader("Content-Length", "5000")
          .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
          .build();
    }
  },
  CLOSES_EARLY(State.FAILING, "cannot be reached") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }
  },
  WANTS_LATER(State.BLOCKED, "answers 429") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().code(429).addHeader("Retry-After", "3600").build();
    }
  },
  IS_BUSY(State.BLOCKED, "answers 503") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().code(503).addHeader("Retry-After", "3600").build();
    }
  },
  SENDS_100_MEGABYTES(State.FAILING, "larger than") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().body(new Flood()).build();
    }
  },
  FOLDS_WRONGLY(State.FAILING, "cannot be reached") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder()
          .body("this was never gzip")
          .addHeader("Content-Encoding", "gzip")
          .build();
    }
  },
  REDIRECTS_FOR_EVER(State.FAILING, "redirects without an end") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder().code(302).addHeader("Location", path + "a").build();
    }
  },
  MAPS_ITSELF(State.UNREADABLE, "names nothing") {
    @Override
    MockResponse page(String path) {
      return new MockResponse.Builder()
          .body("<sitemapindex><sitemap><loc>" + path + "</loc></sitemap></sitemapindex>")
          .addHeader("Content-Type", "application/xml")
          .build();
    }
  };

  /// What the floods of all hosts could send before they were cut off.
  static final AtomicLong FLOODED = new AtomicLong();

  final State state;
  final String words;

  BadNeighbour(State state, String words) {
    this.state = state;
    this.words = words;
  }

  MockResponse robots() {
    return new MockResponse.Builder().body("User-agent: *\nDisallow: /private").build();
  }

  MockResponse page(String path) {
    return new MockResponse.Builder().code(404).build();
  }

  private static final class Flood implements MockResponseBody {
    private static final int MEGABYTE = 1024 * 1024;

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      var chunk = new Buffer().write(new byte[MEGABYTE]);
      for (int sent = 0; sent < 100; sent++) {
        sink.write(chunk.clone(), MEGABYTE);
        sink.flush();
        FLOODED.addAndGet(MEGABYTE);
      }
    }
  }
}
