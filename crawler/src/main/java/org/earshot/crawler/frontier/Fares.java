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

  static Look.Fare read(Look look, int posts, Instant now) {
    return posts == 0
        ? well(look, State.EMPTY, "read well, with no post on it", posts, now)
        : well(look, State.OK, posts == 1 ? "1 post" : posts + " posts", posts, now);
  }

  static Look.Fare unchanged(Look look, Instant now) {
    int posts = look.fare().posts();
    return well(
        look, posts == 0 ? State.EMPTY : State.OK, "not changed since the last look", posts, now);
  }

  private static Look.Fare well(Look look, State state, String detail, int posts, Instant now) {
    return new Look.Fare(
        state,
        since(look, state, now),
        where(look, detail),
        Optional.of(now),
        Optional.of(now),
        posts,
        0);
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
    var line = look.way().via().isEmpty() ? detail : look.way().at().url() + ": " + detail;
    var clean = CONTROLS.matcher(line).replaceAll(" ").strip();
    return Database.storable(
        clean.length() > LONGEST_DETAIL ? clean.substring(0, LONGEST_DETAIL) + "…" : clean);
  }
}
