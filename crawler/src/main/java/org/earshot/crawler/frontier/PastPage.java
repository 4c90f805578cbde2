package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.Post;
import org.earshot.crawler.fetch.WebAddress;

/// What follows from a page of a source's past.
final class PastPage {
  private PastPage() {}

  /// The posts on it that are not older than was asked for.
  static List<Post> wanted(Backfill backfill, List<Post> posts) {
    return posts.stream().filter(post -> !tooOld(backfill, post)).toList();
  }

  private static boolean tooOld(Backfill backfill, Post post) {
    var since = backfill.limits().since();
    return since.isPresent() && Order.published(post).anyMatch(at -> at.isBefore(since.get()));
  }

  /// Settles the page.
  ///
  /// @param backfill as it stood; empty where it is over already
  static Settlement after(Visit visit, Gathering.Read read, Optional<Backfill> backfill) {
    var look = visit.look();
    var posts = read.posts().posts();
    var next = read.posts().next().flatMap(look.way().at()::resolve);
    var progress = backfill.map(row -> further(row, posts));
    var over = progress.flatMap(row -> over(look, row, posts, next));
    return new Settlement(
        Fares.read(look, new Fares.Seen(posts.size(), look.habits(), true), "", visit.now()),
        look.memory(),
        new Look.Walk(
            look.walk().pages() + 1,
            look.walk().last(),
            Remembered.of(Order.of(posts), posts),
            Optional.empty()),
        look.habits(),
        progress.<Sightings>map(row -> new Sightings.Past(row, over)).orElse(new Sightings.None()),
        new Settlement.Next(next.orElse(look.way().at()), visit.now()));
  }

  private static Backfill further(Backfill before, List<Post> posts) {
    var wanted = wanted(before, posts);
    var oldest =
        Stream.concat(before.oldest().stream(), wanted.stream().flatMap(Order::published))
            .min(Instant::compareTo);
    return new Backfill(
        before.sourceId(),
        before.limits(),
        before.state(),
        before.detail(),
        before.pages() + 1,
        before.posts() + wanted.size(),
        oldest,
        before.started(),
        before.ended());
  }

  /// Why it ends here.
  private static Optional<String> over(
      Look look, Backfill progress, List<Post> posts, Optional<WebAddress> next) {
    var limits = progress.limits();
    if (next.isEmpty() || posts.isEmpty()) {
      return Optional.of("the list ends here");
    }
    if (next.get().equals(look.way().at()) || posts.stream().allMatch(look.walk().fresh()::knows)) {
      return Optional.of("the list shows the same page again");
    }
    if (Order.of(posts) != Order.OLDEST_FIRST && wanted(progress, posts).isEmpty()) {
      return Optional.of("all posts from here on are older than was asked for");
    }
    if (progress.posts() >= limits.posts()) {
      return Optional.of("as many posts as were asked for");
    }
    return progress.pages() >= limits.pages()
        ? Optional.of("as many pages as were asked for")
        : Optional.empty();
  }
}
