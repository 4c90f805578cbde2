package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;

/// In which order a page shows its posts, as far as their dates tell.
enum Order {
  NEWEST_FIRST,
  OLDEST_FIRST,
  /// By another rule, or too few dates to tell.
  UNKNOWN;

  static Order of(List<Post> posts) {
    var times = posts.stream().flatMap(Order::published).toList();
    if (times.stream().distinct().limit(2).count() < 2) {
      return UNKNOWN;
    }
    var sorted = times.stream().sorted().toList();
    if (sorted.equals(times)) {
      return OLDEST_FIRST;
    }
    return sorted.reversed().equals(times) ? NEWEST_FIRST : UNKNOWN;
  }

  static Stream<Instant> published(Post post) {
    return post.published().map(SiteTime::at).stream();
  }
}
