package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.fetch.WebAddress;

/// Whether a look goes on at the next page of a list: back to the posts that the last look saw, or
/// on to the end of a list that grows there.
final class Paging {
  /// So many posts may be pinned to the top of a list while others come and go below them.
  private static final int MOST_PINNED = 3;

  private Paging() {}

  /// What follows from a page.
  sealed interface Turn {
    /// The look goes on there.
    record On(WebAddress to) implements Turn {}

    /// The look has seen what it wanted.
    record End() implements Turn {}

    /// There is more, but a look reads no more pages than this.
    record Cut(int pages) implements Turn {}
  }

  /// Decides.
  ///
  /// @param most pages that a look reads
  static Turn turn(Look look, Extraction.Posts page, int most) {
    var next = page.next().flatMap(look.way().at()::resolve).filter(to -> leadsOn(look, to));
    if (next.isEmpty() || page.posts().isEmpty() || !wanted(look, page.posts())) {
      return new Turn.End();
    }
    return look.walk().pages() + 1 >= most ? new Turn.Cut(most) : new Turn.On(next.get());
  }

  private static boolean leadsOn(Look look, WebAddress to) {
    return !to.equals(look.way().at()) && !look.way().via().contains(to.url());
  }

  private static boolean wanted(Look look, List<Post> posts) {
    if (Order.of(posts) == Order.OLDEST_FIRST) {
      return true;
    }
    return look.memory().readOnce()
        && !look.walk().last().isEmpty()
        && beginsAfter(look.walk().last(), posts);
  }

  /// Whether all posts are new but those that are pinned to the top: then there may be more new
  /// ones on the next page.
  private static boolean beginsAfter(Remembered last, List<Post> posts) {
    int known = 0;
    while (known < posts.size() && last.knows(posts.get(known))) {
      known++;
    }
    var pinned = posts.subList(0, known);
    var below = posts.subList(known, posts.size());
    return !below.isEmpty()
        && below.stream().noneMatch(last::knows)
        && known <= MOST_PINNED
        && !movedUp(pinned, below);
  }

  /// A list that lost a post shows an older one at its end.
  private static boolean movedUp(List<Post> above, List<Post> below) {
    return earliest(above)
        .flatMap(oldest -> latest(below).map(newest -> !newest.isAfter(oldest)))
        .orElse(!above.isEmpty() && latest(below).isEmpty());
  }

  private static Optional<Instant> earliest(List<Post> posts) {
    return posts.stream().flatMap(Order::published).min(Instant::compareTo);
  }

  private static Optional<Instant> latest(List<Post> posts) {
    return posts.stream().flatMap(Order::published).max(Instant::compareTo);
  }
}
