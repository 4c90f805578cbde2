package org.earshot.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;
import org.earshot.crawler.fetch.Ask;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.UserAgent;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.robots.RobotsFile.Standing;

/// Says what robots.txt allows, and what has to be asked to know it (RFC 9309).
///
/// It never asks itself: its requests pass the gate like all others.
public final class Robots {
  /// RFC 9309 section 2.3.1.2: at least five redirects are followed; after that the file may count
  /// as absent.
  private static final int MAX_HOPS = 5;

  /// A file that could not be read is asked for again after this, doubled each time.
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  /// Beyond this the wait does not grow: a site that is back should be read again the same hour.
  private static final Duration LONGEST_RETRY = Duration.ofHours(1);

  /// Doubling any further would overflow and is beyond [#LONGEST_RETRY] anyway.
  private static final int MOST_DOUBLINGS = 20;

  private final CrawlerSettings settings;
  private final RobotsFiles files;
  private final Product product;
  private final KnownRules known = new KnownRules();

  public Robots(CrawlerSettings settings, RobotsFiles files) {
    this(settings, files, UserAgent.PRODUCT);
  }

  /// Reads the files as another crawler would.
  ///
  /// @param agent its product token or its whole user agent
  public Robots(CrawlerSettings settings, RobotsFiles files, String agent) {
    this.settings = settings;
    this.files = files;
    this.product = Product.of(agent);
  }

  /// Whether an address may be asked for now.
  public Verdict verdict(WebAddress address, Instant now) {
    return known
        .find(address.origin(), now)
        .map(rules -> byRules(rules, address))
        .orElseGet(() -> byFile(address, now));
  }

  private Verdict byFile(WebAddress address, Instant now) {
    var file = fresh(address, now);
    return switch (file.standing()) {
      case ASKING -> new Verdict.AskFirst(ask(file));
      case PRESENT, ABSENT -> byRules(learn(file), address);
      case UNREACHABLE -> new Verdict.Denied(file.detail(), file.freshUntil());
    };
  }

  private KnownRules.Holding learn(RobotsFile file) {
    var detail = file.standing() == Standing.ABSENT ? file.detail() : "robots.txt allows it";
    var entry = new KnownRules.Holding(Rules.of(file, product), detail, file.freshUntil());
    known.keep(file, entry);
    return entry;
  }

  private static Verdict byRules(KnownRules.Holding known, WebAddress address) {
    return known.rules().allow(address.url())
        ? new Verdict.Allowed(known.rules().delay(), known.detail())
        : new Verdict.Denied("robots.txt disallows " + address.url(), known.until());
  }

  /// The sitemaps that the robots.txt of an address names, where it was read already.
  public List<String> sitemaps(WebAddress address, Instant now) {
    var file = fresh(address, now);
    return file.standing() == Standing.PRESENT ? Rules.of(file, product).sitemaps() : List.of();
  }

  private Ask ask(RobotsFile file) {
    var at = WebAddress.parse(file.at()).orElseThrow();
    return new Ask(at, Validators.none(), settings.maxRobotsBytes(), Ask.Overflow.CUT);
  }

  private RobotsFile fresh(WebAddress address, Instant now) {
    return files
        .find(address.origin())
        .filter(file -> now.isBefore(file.freshUntil()))
        .orElseGet(() -> unasked(address, now));
  }

  private RobotsFile unasked(WebAddress address, Instant now) {
    int failures = files.find(address.origin()).map(RobotsFile::failures).orElse(0);
    return new RobotsFile(
        address.origin(),
        Standing.ASKING,
        address.robotsTxt().url(),
        0,
        "",
        "",
        now.plus(settings.robotsLifetime()),
        failures);
  }

  /// Takes what came of a request that [Verdict.AskFirst] wanted.
  ///
  /// @param address the page that robots.txt was asked for
  public void answered(WebAddress address, Hop hop, Instant now) {
    var asking = fresh(address, now);
    known.forget(address.origin());
    files.keep(
        switch (hop) {
          case Hop.Redirect(var to) -> sentOn(asking, to, now);
          case Hop.Answer(var result, var _) -> settled(asking, result, now);
          case Hop.NotAsked(var result) -> settled(asking, result, now);
        });
  }

  private RobotsFile sentOn(RobotsFile asking, WebAddress to, Instant now) {
    int hops = asking.hops() + 1;
    if (hops > MAX_HOPS) {
      return absent(asking, "robots.txt redirects too often", now);
    }
    return new RobotsFile(
        asking.origin(),
        Standing.ASKING,
        to.url(),
        hops,
        "",
        "",
        asking.freshUntil(),
        asking.failures());
  }

  private RobotsFile settled(RobotsFile asking, FetchResult result, Instant now) {
    return switch (result) {
      case FetchResult.Fetched(var page) -> present(asking, page, now);
      case FetchResult.HttpFailure(var status) when status >= 400 && status < 500 ->
          absent(asking, "there is no robots.txt (" + status + ")", now);
      case FetchResult.HttpFailure(var status) ->
          unreachable(asking, "robots.txt answers " + status, now);
      case FetchResult.Throttled(var status, var until) ->
          unreachable(asking, "robots.txt answers " + status, now);
      case FetchResult.TimedOut(var limit) ->
          unreachable(asking, "robots.txt did not answer within " + limit.toSeconds() + " s", now);
      case FetchResult.Unreachable(var reason) ->
          unreachable(asking, "robots.txt cannot be reached: " + reason, now);
      case FetchResult.PrivateAddress(var host, var at) ->
          unreachable(asking, "robots.txt leads to the private address of " + host, now);
      case FetchResult.UnsupportedScheme(var url) ->
          absent(asking, "robots.txt leads to " + url, now);
      case FetchResult.NotModified _,
          FetchResult.TooLarge _,
          FetchResult.RedirectLoop _,
          FetchResult.OnlyByHand _,
          FetchResult.RobotsDenied _ ->
          unreachable(asking, "robots.txt gave no answer", now);
    };
  }

  private RobotsFile present(RobotsFile asking, Page page, Instant now) {
    // PostgreSQL keeps no NUL, and no rule needs one.
    var body = new String(page.body(), StandardCharsets.UTF_8).replace("\0", "");
    return end(asking, Standing.PRESENT, body, "robots.txt read", now);
  }

  private RobotsFile absent(RobotsFile asking, String detail, Instant now) {
    return end(asking, Standing.ABSENT, "", detail, now);
  }

  private RobotsFile end(
      RobotsFile asking, Standing standing, String body, String detail, Instant now) {
    var until = now.plus(settings.robotsLifetime());
    return new RobotsFile(asking.origin(), standing, asking.at(), 0, body, detail, until, 0);
  }

  private RobotsFile unreachable(RobotsFile asking, String detail, Instant now) {
    int failures = asking.failures() + 1;
    var wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    var until = now.plus(wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait);
    return new RobotsFile(
        asking.origin(), Standing.UNREACHABLE, asking.at(), 0, "", detail, until, failures);
  }
}
