package org.earshot.crawler.stream;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.fetch.WebAddress;

/// The address at which Jetstream is asked for posts (github.com/bluesky-social/jetstream).
final class StreamAddress {
  /// Instances differ by moments, and an event heard twice changes nothing.
  private static final Duration REWIND = Duration.ofSeconds(5);

  /// What is ours to say: whatever else people wrote, such as the accounts to listen to, stays.
  private static final List<String> OURS =
      List.of("cursor", "wantedCollections", "compress", "maxMessageSizeBytes", "requireHello");

  /// A post has 300 characters and its pictures are elsewhere; nobody shall fill us up.
  private static final int MAX_MESSAGE = 200_000;

  /// Nanoseconds in a microsecond.
  private static final int NANOS = 1_000;

  private StreamAddress() {}

  /// The address to listen at.
  ///
  /// @param cursor time of the last event taken
  static WebAddress of(URI address, Optional<Long> cursor) {
    var query = new ArrayList<String>();
    Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1))
        .filter(pair -> !pair.isEmpty() && !OURS.contains(name(pair)))
        .forEach(query::add);
    query.add("wantedCollections=app.bsky.feed.post");
    query.add("maxMessageSizeBytes=" + MAX_MESSAGE);
    cursor.ifPresent(at -> query.add("cursor=" + (at - REWIND.toNanos() / NANOS)));
    var text = address.toASCIIString();
    int mark = text.indexOf('?');
    return WebAddress.of(
        URI.create((mark < 0 ? text : text.substring(0, mark)) + "?" + String.join("&", query)));
  }

  private static String name(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? pair : pair.substring(0, equals);
  }
}
