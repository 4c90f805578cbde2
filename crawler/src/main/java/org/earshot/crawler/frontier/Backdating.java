package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// Tells apart the posts that bear a time before our last look and were not there then.
///
/// On a list with the newest first, one between posts that we saw was withheld, or is dated back:
/// it would have stood there. One below all of them has only moved up from the next page, because
/// another one is gone: it is old, and news to nobody.
///
/// @param backdated those that were withheld
/// @param movedUp those that are old
record Backdating(Set<PostKey> backdated, Set<PostKey> movedUp) {
  /// Caches show a post late by so much, and clocks differ.
  private static final Duration SLACK = Duration.ofHours(1);

  Backdating {
    backdated = Set.copyOf(backdated);
    movedUp = Set.copyOf(movedUp);
  }

  static Backdating of(Look look, List<Post> posts) {
    var last = look.walk().last();
    var known = posts.stream().filter(last::knows).toList();
    var times = known.stream().flatMap(Order::published).toList();
    boolean inOrder = times.stream().sorted().toList().reversed().equals(times);
    var lookedAt = look.fare().lastSuccess().filter(at -> look.memory().readOnce());
    if (times.isEmpty() || !inOrder || lookedAt.isEmpty()) {
      return new Backdating(Set.of(), Set.of());
    }
    var before = lookedAt.get().minus(SLACK);
    var old =
        posts.stream()
            .filter(post -> !last.knows(post))
            .filter(post -> latest(post).filter(before::isAfter).isPresent())
            .collect(
                Collectors.partitioningBy(
                    post -> post.published().orElseThrow().at().isAfter(times.getLast())));
    return new Backdating(
        keys(old.getOrDefault(true, List.of())), keys(old.getOrDefault(false, List.of())));
  }

  private static Set<PostKey> keys(List<Post> posts) {
    return posts.stream().map(Post::key).collect(Collectors.toSet());
  }

  /// Where a site says the day only, it may have been the end of that day.
  private static Optional<Instant> latest(Post post) {
    return post.published()
        .map(time ->
            switch (time.precision()) {
              case SECOND -> time.at();
              case DAY -> time.at().plus(Duration.ofDays(1));
            });
  }

  boolean isOld(Post post) {
    return movedUp.contains(post.key());
  }
}
