package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    boolean rises = false;
    boolean falls = false;
    var before = Optional.<Instant>empty();
    for (var post : posts) {
      var at = post.published().map(SiteTime::at);
      int step = at.isPresent() && before.isPresent() ? at.get().compareTo(before.get()) : 0;
      rises |= step > 0;
      falls |= step < 0;
      before = at.isPresent() ? at : before;
    }
    if (rises == falls) {
      return UNKNOWN;
    }
    return rises ? OLDEST_FIRST : NEWEST_FIRST;
  }

  static Stream<Instant> published(Post post) {
    return post.published().map(SiteTime::at).stream();
  }
}
