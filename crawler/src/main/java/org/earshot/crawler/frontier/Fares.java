package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.store.Database;

/// How a source fares after a look.
final class Fares {
  /// A detail is one line on a screen; a site's own words in it may be any length.
  private static final int LONGEST_DETAIL = 300;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Fares() {}

  /// After a look that read its pages.
  ///
  /// @param seen what it saw on all of them
  /// @param also what else there is to say, beginning with `; `, or nothing
  static Look.Fare read(Look look, Seen seen, String also, Instant now) {
    return well(look, seen, (seen.posts() == 1 ? "1 post" : seen.posts() + " posts") + also, now);
  }

  static Look.Fare unchanged(Look look, Seen seen, Instant now) {
    return well(look, seen, "not changed since the last look", now);
  }

  /// After a look at a map, by what is known of the pages that it names.
  static Look.Fare mapped(Look look, Seen seen, State state, String detail, Instant now) {
    return new Look.Fare(
        state,
        since(look, state, now),
        where(look, detail),
        Optional.of(now),
        Optional.of(now),
        seen.posts(),
        0);
  }

  /// What a look saw.
  ///
  /// @param posts on all of its pages
  /// @param habits what is usual
  /// @param mayBeEmpty false where none means that something is wrong
  record Seen(int posts, Habits habits, boolean mayBeEmpty) {
    State state() {
      if (posts > 0) {
        return habits.speed().slow() ? State.SLOW : State.OK;
      }
      return mayBeEmpty || habits.gave() == 0 ? State.EMPTY : State.CHANGED_SHAPE;
    }

    String detail(String usual) {
      return switch (state()) {
        case EMPTY -> "read well, with no post on it";
        case CHANGED_SHAPE ->
            "no post on it any more; the last look that found any found " + habits.gave();
        case SLOW ->
            usual
                + "; answers in %.1f s, usually in %.1f s"
                    .formatted(habits.speed().lately() / 1000, habits.speed().usual() / 1000);
        case OK, NEW, QUIET, UNREADABLE, ROBOTS_DENY, BLOCKED, GONE -> usual;
        case FAILING, UNSAFE, DUE_BY_HAND, PAUSED, LATE -> usual;
      };
    }
  }

  private static Look.Fare well(Look look, Seen seen, String usual, Instant now) {
    var state = seen.state();
    boolean proves = state != State.CHANGED_SHAPE;
    return new Look.Fare(
        state,
        since(look, state, now),
        where(look, seen.detail(usual)),
        Optional.of(now),
        proves ? Optional.of(now) : look.fare().lastSuccess(),
        seen.posts(),
        0);
  }

  /// In the middle of a look that goes on at the next page of a list.
  static Look.Fare goingOn(Look look, int posts, Instant now) {
    var before = look.fare();
    return new Look.Fare(
        before.state(),
        before.since(),
        before.detail(),
        Optional.of(now),
        before.lastSuccess(),
        posts,
        before.failures());
  }

  static Look.Fare byHand(Look look, Instant now) {
    var before = look.fare();
    return new Look.Fare(
        State.DUE_BY_HAND,
        since(look, State.DUE_BY_HAND, now),
        "a person has to look there: programs may not",
        before.lastLook(),
        before.lastSuccess(),
        before.posts(),
        0);
  }

  static Look.Fare failed(Look look, Outcome outcome, Instant now) {
    var before = look.fare();
    return new Look.Fare(
        outcome.state(),
        since(look, outcome.state(), now),
        where(look, outcome.detail()),
        Optional.of(now),
        before.lastSuccess(),
        before.posts(),
        before.failures() + 1);
  }

  private static Instant since(Look look, State state, Instant now) {
    return look.fare().state() == state ? look.fare().since() : now;
  }

  private static String where(Look look, String detail) {
    boolean elsewhere = !look.way().via().isEmpty() || !look.walk().begins();
    var line = elsewhere ? look.way().at().url() + ": " + detail : detail;
    var clean = CONTROLS.matcher(line).replaceAll(" ").strip();
    return Database.storable(
        clean.length() > LONGEST_DETAIL ? clean.substring(0, LONGEST_DETAIL) + "…" : clean);
  }
}
