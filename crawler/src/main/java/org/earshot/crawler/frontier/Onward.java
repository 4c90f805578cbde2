package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Post;

/// Where a look goes on after a page that was read, and what it knows then.
final class Onward {
  /// A post dated further ahead of our clock is misdated and tells nothing about usual gaps.
  private static final Duration AHEAD = Duration.ofDays(1);

  private final int maxPages;

  Onward(int maxPages) {
    this.maxPages = maxPages;
  }

  /// After a page that was read.
  Settlement after(Visit visit, Gathering.Read read, Sightings seen) {
    return switch (Paging.turn(visit.look(), read.posts(), maxPages)) {
      case Paging.Turn.On on -> goingOn(visit, read, on, seen);
      case Paging.Turn.End() -> whole(visit, read, seen, "");
      case Paging.Turn.Cut(var pages) ->
          whole(
              visit,
              read,
              seen,
              "; "
                  + pages
                  + " pages read without meeting a post seen before: older ones may be missing");
    };
  }

  private static Settlement goingOn(
      Visit visit, Gathering.Read read, Paging.Turn.On on, Sightings seen) {
    var look = visit.look();
    int posts = posts(visit, read);
    // Its first page counts as read only when the look is whole.
    var memory =
        look.walk().begins() ? read.memory().readOnce(look.memory().readOnce()) : look.memory();
    return new Settlement(
        Fares.goingOn(look, posts, visit.now()),
        memory,
        new Look.Walk(
            look.walk().pages() + 1,
            look.walk().last(),
            fresh(look, read),
            grows(look, read) ? Optional.of(on.to()) : look.walk().tail()),
        habits(visit, read),
        seen,
        news(look, read),
        new Settlement.Next(on.to(), visit.now()));
  }

  private static Settlement whole(Visit visit, Gathering.Read read, Sightings seen, String also) {
    var look = visit.look();
    boolean grows = grows(look, read);
    boolean own = look.walk().begins() || grows;
    boolean caughtUp = look.memory().readOnce() || !grows || also.isEmpty();
    var habits =
        told(visit, read)
            .looked(sinceLast(visit), changed(look, read.posts().posts()))
            .counted(posts(visit, read));
    var walk = new Look.Walk(0, fresh(look, read), Remembered.nothing(), look.walk().tail());
    var fare =
        Fares.read(
            look,
            new Fares.Seen(posts(visit, read), habits, visit.mayBeEmpty()),
            also,
            visit.now());
    return new Settlement(
        fare,
        (own ? read.memory() : look.memory()).readOnce(caughtUp),
        walk,
        habits,
        seen,
        news(look, read),
        next(visit, walk, dueAfter(visit, habits, seen)));
  }

  /// After a look whose page is the one that was read last.
  Settlement unchanged(Visit visit, Look.Memory memory, Sightings seen) {
    var look = visit.look();
    var habits = look.habits().took(visit.took()).looked(sinceLast(visit), false);
    return new Settlement(
        Fares.unchanged(
            look, new Fares.Seen(look.fare().posts(), habits, visit.mayBeEmpty()), visit.now()),
        memory,
        look.walk(),
        habits,
        seen,
        next(visit, look.walk(), Rhythm.again(look, habits, visit.now())));
  }

  private static Settlement.Next next(Visit visit, Look.Walk walk, Instant due) {
    return new Settlement.Next(visit.start(walk), due);
  }

  /// A page that rests until its map wakes it is asked once more by itself where it lacks a post:
  /// two spaced looks prove that the post is gone.
  private static Instant dueAfter(Visit visit, Habits habits, Sightings seen) {
    var look = visit.look();
    boolean lacks = seen instanceof Sightings.Read known && !known.missing().isEmpty();
    return lacks && look.role() instanceof Look.Role.Mapped
        ? visit.now().plus(look.cadence())
        : Rhythm.again(look, habits, visit.now());
  }

  /// Whether the list has its newest posts on its last page, as threads have.
  private static boolean grows(Look look, Gathering.Read read) {
    return look.walk().tail().isPresent()
        || (read.posts().next().isPresent()
            && Order.of(read.posts().posts()) == Order.OLDEST_FIRST);
  }

  /// The posts by which the next look sees where this one began.
  private static Remembered fresh(Look look, Gathering.Read read) {
    if (read.strange()) {
      return look.walk().last();
    }
    var posts = read.posts().posts();
    return look.walk().begins() || grows(look, read)
        ? Remembered.of(Order.of(posts), posts)
        : look.walk().fresh();
  }

  private static int posts(Visit visit, Gathering.Read read) {
    var look = visit.look();
    int before = look.walk().begins() ? 0 : look.fare().posts();
    return before + read.posts().posts().size();
  }

  private static Habits habits(Visit visit, Gathering.Read read) {
    var published =
        read.posts().posts().stream()
            .flatMap(Order::published)
            .filter(at -> at.isBefore(visit.now().plus(AHEAD)))
            .toList();
    return visit.look().habits().took(visit.took()).saw(published);
  }

  /// With what the page says of when to come again: of its changes before the first look is over,
  /// of its freshness always.
  private static Habits told(Visit visit, Gathering.Read read) {
    var look = visit.look();
    var pulse = read.posts().pulse();
    var habits = habits(visit, read).stayingFresh(Hints.fresh(read.page(), pulse));
    return look.memory().readOnce()
        ? habits
        : Hints.expected(pulse, look.source().spec().cadence(), visit.now())
            .map(habits::changing)
            .orElse(habits);
  }

  /// What a first look finds was there before.
  private static int news(Look look, Gathering.Read read) {
    return look.memory().readOnce()
        ? (int)
            read.posts().posts().stream().filter(post -> !look.walk().last().knows(post)).count()
        : 0;
  }

  /// A look that went further than the first page did so because of something new.
  private static boolean changed(Look look, List<Post> posts) {
    return !look.walk().begins() || !posts.stream().allMatch(look.walk().last()::knows);
  }

  static Optional<Duration> sinceLast(Visit visit) {
    return visit.look().fare().lastSuccess().map(last -> between(last, visit.now()));
  }

  private static Duration between(Instant last, Instant now) {
    return now.isAfter(last) ? Duration.between(last, now) : Duration.ZERO;
  }
}
