package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SiteTime;

/// Tells a post that was taken away from one that has only moved off the page.
///
/// A page proves it by showing its whole list, or by still showing an older post: what is newer
/// would have to be there too. One that gave no post proves nothing.
final class Vanishing {
  /// The second look has to come at least this part of the cadence after the first: two looks in
  /// one breath see the same half-built page.
  private static final int SPACING_DIVISOR = 2;

  private Vanishing() {}

  /// Known posts that the page should show and does not.
  ///
  /// @param reach what part of its list the page is
  static Set<PostKey> absent(List<KnownPost> known, Extraction.Posts page, Reach reach) {
    if (known.isEmpty()) {
      return Set.of();
    }
    var shown = page.posts().stream().map(Post::key).collect(Collectors.toSet());
    var gone = known.stream().filter(post -> !shown.contains(post.key())).toList();
    if (shown.isEmpty() || gone.isEmpty()) {
      return Set.of();
    }
    if (page.complete() && reach.whole()) {
      return reach.familiar() ? keys(gone) : Set.of();
    }
    return oldestWitness(known, page)
        .map(oldest ->
            keys(
                gone.stream()
                    .filter(post -> newer(post, oldest))
                    .filter(post -> reach.newest() || !beyond(post, page))
                    .toList()))
        .orElse(Set.of());
  }

  /// What part of its list a page is.
  ///
  /// @param whole true where it is the first page, and the only one
  /// @param newest true where no page shows newer posts than this one
  /// @param familiar true where it shows a post that the last look saw: a page that asks for a
  ///   log-in, or another page at the same address, shows none
  record Reach(boolean whole, boolean newest, boolean familiar) {
    static Reach of(Look look, Extraction.Posts page) {
      boolean first = look.walk().begins() && look.walk().tail().isEmpty();
      boolean last = page.next().isEmpty();
      boolean newest = Order.of(page.posts()) == Order.OLDEST_FIRST ? last : first;
      boolean familiar =
          look.walk().last().isEmpty() || page.posts().stream().anyMatch(look.walk().last()::knows);
      return new Reach(first && last, newest, familiar);
    }
  }

  /// Whether a post belongs on a page with newer ones.
  private static boolean beyond(KnownPost post, Extraction.Posts page) {
    var newest = page.posts().stream().flatMap(Order::published).max(Instant::compareTo);
    return post.published().flatMap(at -> newest.map(at::isAfter)).orElse(true);
  }

  /// Those of them that were missing already on an earlier look.
  static Set<PostKey> confirmed(List<KnownPost> known, Set<PostKey> absent, Spacing spacing) {
    return keys(
        known.stream()
            .filter(post -> absent.contains(post.key()))
            .filter(post -> post.missingSince().filter(spacing::enough).isPresent())
            .toList());
  }

  /// Whether an earlier look than one at this moment missed the post already.
  static boolean missedBefore(List<KnownPost> known, PostKey key, Instant at) {
    return known.stream()
        .filter(post -> post.key().equals(key))
        .anyMatch(post -> post.missingSince().filter(since -> !at.isBefore(since)).isPresent());
  }

  /// How far two looks have to be apart.
  record Spacing(Duration cadence, Instant now) {
    boolean enough(Instant since) {
      return !now.isBefore(since.plus(cadence.dividedBy(SPACING_DIVISOR)));
    }
  }

  private static Set<PostKey> keys(List<KnownPost> posts) {
    return posts.stream().map(KnownPost::key).collect(Collectors.toSet());
  }

  private static boolean newer(KnownPost post, Instant than) {
    return post.published().filter(than::isBefore).isPresent();
  }

  /// When the oldest known post was published that is on the page in its due place.
  private static Optional<Instant> oldestWitness(List<KnownPost> known, Extraction.Posts page) {
    var keys = known.stream().map(KnownPost::key).collect(Collectors.toSet());
    return witnesses(page).stream()
        .filter(post -> keys.contains(post.key()))
        .flatMap(post -> published(post).stream())
        .min(Instant::compareTo);
  }

  /// Dated posts whose place on the page is due to their date. On a page that is not in order, one
  /// that stands above a newer one may be pinned there: it stays while others move off.
  private static Set<Post> witnesses(Extraction.Posts page) {
    var dated = page.posts().stream().filter(post -> published(post).isPresent()).toList();
    if (oldestFirst(dated)) {
      return Set.copyOf(dated);
    }
    var witnesses = new HashSet<Post>();
    var newestBelow = Instant.MIN;
    for (var post : dated.reversed()) {
      var at = published(post).orElseThrow();
      if (!at.isBefore(newestBelow)) {
        witnesses.add(post);
        newestBelow = at;
      }
    }
    return witnesses;
  }

  private static boolean oldestFirst(List<Post> dated) {
    var times = dated.stream().map(post -> published(post).orElseThrow()).toList();
    return times.stream().sorted().toList().equals(times);
  }

  private static Optional<Instant> published(Post post) {
    return post.published().map(SiteTime::at);
  }
}
