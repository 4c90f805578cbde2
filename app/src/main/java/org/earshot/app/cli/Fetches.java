package org.earshot.app.cli;

import org.earshot.crawler.FetchResult;

/// What came of a request, in one line for people.
final class Fetches {
  private Fetches() {}

  static String line(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched(var page) ->
          "%d, %s, %,d bytes, %s"
              .formatted(
                  page.status(),
                  page.header("content-type").orElse("no content type"),
                  page.body().length,
                  page.url());
      case FetchResult.NotModified _ -> "nothing changed";
      case FetchResult.RobotsDenied(var reason) -> "not asked for: " + reason;
      case FetchResult.OnlyByHand(var address) ->
          "not asked for: only a person may look at " + address;
      case FetchResult.Throttled(var status, var until) ->
          status + ", come later" + until.map(at -> ": " + at).orElse("");
      case FetchResult.HttpFailure(var status) -> "the site answered " + status;
      case FetchResult.TooLarge(var limit) -> "larger than %,d bytes".formatted(limit);
      case FetchResult.TimedOut(var limit) -> "no whole answer within " + limit.toSeconds() + " s";
      case FetchResult.RedirectLoop(var hops) -> "redirected in a circle, " + hops + " hops";
      case FetchResult.PrivateAddress(var host, var address) ->
          host + " leads to the private address " + address + "; see crawler.allowedPrivate";
      case FetchResult.UnsupportedScheme(var url) -> "redirected to " + url;
      case FetchResult.Unreachable(var reason) -> "cannot be reached: " + reason;
    };
  }
}
