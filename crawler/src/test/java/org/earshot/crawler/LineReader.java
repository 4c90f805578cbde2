package org.earshot.crawler;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads pages that tests can write in a line: `id day text`, one post a line, newest first; a line
/// `complete` says that the page shows everything, `next URL` where it goes on, `backoff SECONDS`
/// that it wants a pause, `period SECONDS` how often it changes, a line `garbage` that it cannot be
/// read, `instead URL` that another page can, a line `bug` makes the reader fail.
final class LineReader {
  /// The day before the first; the tests' clock starts on the 32nd.
  private static final Instant BEFORE = Instant.parse("2025-11-30T09:00:00Z");

  private LineReader() {}

  static Extraction read(Page page, String kind, Optional<Selectors> selectors) {
    var posts = new ArrayList<Post>();
    boolean complete = false;
    var next = Optional.<String>empty();
    var backoff = Optional.<Duration>empty();
    var pulse = Pulse.none();
    for (var line : new String(page.body(), StandardCharsets.UTF_8).lines().toList()) {
      switch (line) {
        case "garbage" -> {
          return new Extraction.Unreadable("that is no " + kind);
        }
        case String said when said.startsWith("instead ") -> {
          return new Extraction.Unreadable("elsewhere", false, Optional.of(said.substring(8)));
        }
        case "bug" -> throw new IllegalStateException("a bug in the reader");
        case "complete" -> complete = true;
        case String said when said.startsWith("next ") -> next = Optional.of(said.substring(5));
        case String said when said.startsWith("period ") ->
            pulse = every(Duration.ofSeconds(Long.parseLong(said.substring(7))));
        case String said when said.startsWith("backoff ") ->
            backoff = Optional.of(Duration.ofSeconds(Long.parseLong(said.substring(8))));
        case String said when !said.isBlank() -> posts.add(post(said));
        default -> {
          // an empty line says nothing
        }
      }
    }
    return new Extraction.Posts(kind, posts, complete, next, backoff, pulse);
  }

  private static Pulse every(Duration period) {
    return new Pulse(Duration.ZERO, Optional.of(period), Optional.empty());
  }

  private static Post post(String line) {
    var words = List.of(line.split(" ", 3));
    var at = BEFORE.plus(Duration.ofDays(Long.parseLong(words.get(1))));
    return Post.builder(new PostKey("shop.example", words.get(0)), PostType.REVIEW)
        .published(SiteTime.exactly(at))
        .text(words.get(2))
        .build();
  }
}
