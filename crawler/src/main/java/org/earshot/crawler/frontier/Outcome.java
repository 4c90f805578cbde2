package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.SourceHealth.State;

/// What a look without a page means for a source.
///
/// @param state in one word
/// @param detail in one line
/// @param notBefore when the site lets us come again, where it said so
record Outcome(State state, String detail, Optional<Instant> notBefore) {
  /// Unauthorized, Forbidden, Too Many Requests.
  private static final Set<Integer> BLOCKS = Set.of(401, 403, 429);

  static Outcome of(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched(var page) -> plain(State.OK, "answers " + page.status());
      case FetchResult.NotModified() -> plain(State.OK, "not changed");
      case FetchResult.RobotsDenied(var reason) -> plain(State.ROBOTS_DENY, reason);
      case FetchResult.OnlyByHand(var address) ->
          plain(State.DUE_BY_HAND, "a person has to look at " + address);
      case FetchResult.Throttled(var status, var until) ->
          new Outcome(State.BLOCKED, throttled(status, until), until);
      case FetchResult.HttpFailure(var status) -> plain(state(status), "answers " + status);
      case FetchResult.TooLarge(var limit) ->
          plain(State.FAILING, "the page is larger than " + limit + " bytes");
      case FetchResult.TimedOut(var limit) ->
          plain(State.FAILING, "no whole answer within " + limit.toMillis() / 1000.0 + " s");
      case FetchResult.RedirectLoop(var hops) ->
          plain(State.FAILING, "redirects without an end (" + hops + " followed)");
      case FetchResult.PrivateAddress(var host, var address) ->
          plain(State.UNSAFE, host + " leads to the private address " + address);
      case FetchResult.UnsupportedScheme(var url) ->
          plain(State.FAILING, "redirects to what is not http or https: " + url);
      case FetchResult.Unreachable(var reason) ->
          plain(State.FAILING, "cannot be reached: " + reason);
    };
  }

  private static Outcome plain(State state, String detail) {
    return new Outcome(state, detail, Optional.empty());
  }

  private static String throttled(int status, Optional<Instant> until) {
    var come = "answers " + status + ": come later";
    return until.map(at -> come + ", after " + at).orElse(come);
  }

  private static State state(int status) {
    if (gone(status)) {
      return State.GONE;
    }
    return BLOCKS.contains(status) ? State.BLOCKED : State.FAILING;
  }

  /// Not Found, Gone (RFC 9110 sections 15.5.5 and 15.5.11).
  static boolean gone(int status) {
    return status == 404 || status == 410;
  }
}
