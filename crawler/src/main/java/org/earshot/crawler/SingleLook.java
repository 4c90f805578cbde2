package org.earshot.crawler;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.extract.Kinds;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Asked;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.MemoryGate;
import org.earshot.crawler.gate.Question;
import org.earshot.crawler.robots.RememberedRobots;
import org.earshot.crawler.robots.Robots;

/// Looks once at an address, with all manners and without a database: for trying a source out.
public final class SingleLook implements AutoCloseable {
  /// A person waits for the answer: a site that wants us to come later than this is not waited for.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /// The status that means "come later" (RFC 6585 section 4).
  private static final int TOO_MANY_REQUESTS = 429;

  private final CrawlerSettings settings;
  private final Clock clock;
  private final Pause pause;
  private final Manners manners;
  private final Runnable end;

  /// Lets time pass.
  @FunctionalInterface
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  public SingleLook(CrawlerSettings settings, Clock clock) {
    this(settings, clock, Thread::sleep);
  }

  SingleLook(CrawlerSettings settings, Clock clock, Pause pause) {
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
    var fetcher = new Fetcher(settings, clock);
    var robots = new Robots(settings, new RememberedRobots());
    this.manners = new Manners(settings, fetcher, robots, new MemoryGate(), clock);
    this.end = fetcher::close;
  }

  /// Looks with the manners of a running crawler, so that both together keep to one host's delay.
  SingleLook(CrawlerSettings settings, Clock clock, Manners shared) {
    this.settings = settings;
    this.clock = clock;
    this.pause = Thread::sleep;
    this.manners = shared;
    this.end = () -> {};
  }

  /// Asks robots.txt, then the address (or the documented interface of the kind, by its own terms),
  /// and reads what came. Waits for the host's delay when it was asked before.
  ///
  /// @throws IllegalArgumentException when there is no such kind, or the address is not http or
  ///   https
  public Checked look(URI address, String kind) {
    return look(address, kind, Optional.empty());
  }

  /// As [#look(URI, String)], with the selectors that the kind `selectors` needs.
  ///
  /// @throws IllegalArgumentException when there is no such kind, or the address is not http or
  ///   https
  public Checked look(URI address, String kind, Optional<Selectors> selectors) {
    if (!Crawler.kinds().contains(kind)) {
      throw new IllegalArgumentException(
          "there is no kind '" + kind + "'; there are " + String.join(", ", Crawler.kinds()));
    }
    var checked = WebAddress.of(address);
    var came = follow(Kinds.route(URI.create(checked.url()), kind));
    var looked = looked(address, came, kind, selectors);
    return instead(looked)
        .map(place -> looked(address, follow(Route.page(place)), kind, selectors))
        .orElse(looked);
  }

  private static Checked looked(
      URI address, Asked.Came came, String kind, Optional<Selectors> selectors) {
    return switch (came.result()) {
      case FetchResult.Fetched(var page) ->
          read(
              came.robots(),
              asked(address, page),
              new PageReader().read(asked(address, page), kind, selectors));
      default -> new Checked(came.robots(), came.result(), Optional.empty());
    };
  }

  /// Where a page says that its posts can be read instead.
  private static Optional<URI> instead(Checked looked) {
    return looked.extraction().orElse(null)
            instanceof Extraction.Unreadable(var _, var _, var place)
        ? place.map(URI::create)
        : Optional.empty();
  }

  /// The sitemaps that the robots.txt of an address names, once a page there was looked at.
  List<String> sitemaps(String address) {
    return manners.sitemaps(WebAddress.of(URI.create(address)));
  }

  private static Page asked(URI address, Page page) {
    return new Page(
        address.toString(), page.url(), page.status(), page.headers(), page.body(), page.at());
  }

  private static Checked read(String robots, Page page, Extraction extraction) {
    return new Checked(robots, new FetchResult.Fetched(page), Optional.of(extraction));
  }

  private Asked.Came follow(Route route) {
    var visited = new LinkedHashSet<String>();
    var at = WebAddress.of(route.ask());
    while (true) {
      switch (manners.ask(Question.at(at, Validators.none(), route))) {
        case Asked.Came came -> {
          return came;
        }
        case Asked.KeptOut(var result, var until) -> {
          return new Asked.Came(result, result.reason());
        }
        case Asked.Shut(var group, var until) -> {
          if (!waited(until)) {
            return later(until);
          }
        }
        case Asked.Moved(var to) -> {
          visited.add(at.url());
          if (endless(visited, to)) {
            return new Asked.Came(
                new FetchResult.RedirectLoop(visited.size()), "robots.txt allows it");
          }
          at = to;
        }
        case Asked.RobotsAsked() -> {
          // now its rules are known
        }
      }
    }
  }

  private boolean endless(Set<String> visited, WebAddress to) {
    return visited.contains(to.url()) || visited.size() > settings.maxRedirects();
  }

  private static Asked.Came later(Instant until) {
    return new Asked.Came(
        new FetchResult.Throttled(TOO_MANY_REQUESTS, Optional.of(until)),
        "not asked again: the site wants us to come later");
  }

  private boolean waited(Instant until) {
    var time = Duration.between(clock.instant(), until);
    if (time.compareTo(LONGEST_WAIT) > 0) {
      return false;
    }
    try {
      pause.last(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
