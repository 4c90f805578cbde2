package org.earshot.crawler.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final WebAddress PAGE = address("https://shop.example/reviews?page=2");

  private final SettableClock clock = SettableClock.atNewYear();
  private final Robots robots = new Robots(CrawlerSettings.ofDefaults(), new RememberedRobots());

  @Test
  void unknownSiteIsAskedForItsRobotsFirst() {
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Verdict.AskFirst.class,
            first ->
                assertThat(first.ask().address().url())
                    .isEqualTo("https://shop.example/robots.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: *;Disallow: /                                        | false
          User-agent: *;Disallow:                                          | true
          User-agent: *;Disallow: /reviews                                 | false
          User-agent: *;Disallow: /reviews;Allow: /reviews?page=           | true
          User-agent: *;Disallow: /;;User-agent: earshot;Disallow: /admin  | true
          User-agent: EARSHOT;Disallow: /reviews;;User-agent: *;Disallow:  | false
          User-agent: otherbot;Disallow: /                                 | true
          User-agent: *;Disallow: /*page=2$                                | false
          User-agent: *;Disallow: /*page=3$                                | true
          Allow everything, please                                         | true
          """)
  void rulesAreReadAsRfc9309Says(String file, boolean allowed) {
    answer(fetched(file.replace(';', '\n')));

    assertThat(verdict() instanceof Verdict.Allowed).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void absentFileAllowsEverything(int status) {
    answer(new FetchResult.HttpFailure(status));

    assertThat(verdict()).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void fileThatCannotBeReadForbidsEverythingUntilItAnswers() {
    for (var failure :
        new FetchResult[] {
          new FetchResult.HttpFailure(500),
          new FetchResult.HttpFailure(503),
          new FetchResult.Throttled(429, Optional.empty()),
          new FetchResult.Unreachable("no route"),
          new FetchResult.TimedOut(Duration.ofSeconds(1))
        }) {
      answer(failure);
      assertThat(verdict()).as("%s", failure).isInstanceOf(Verdict.Denied.class);
      clock.pass(Duration.ofHours(1));
      assertThat(verdict()).as("%s", failure).isInstanceOf(Verdict.AskFirst.class);
    }

    answer(fetched("User-agent: *\nDisallow:"));

    assertThat(verdict()).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void unreadableFileIsAskedForLessAndLess() {
    answer(new FetchResult.HttpFailure(500));
    clock.pass(Duration.ofSeconds(1));
    assertThat(verdict()).isInstanceOf(Verdict.AskFirst.class);

    answer(new FetchResult.HttpFailure(500));
    clock.pass(Duration.ofSeconds(1));
    assertThat(verdict()).isInstanceOf(Verdict.Denied.class);
    clock.pass(Duration.ofSeconds(1));

    assertThat(verdict()).isInstanceOf(Verdict.AskFirst.class);
  }

  @Test
  void fileIsUsedForADayAndNoLonger() {
    answer(fetched("User-agent: *\nDisallow: /"));

    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(verdict()).isInstanceOf(Verdict.Denied.class);
    clock.pass(Duration.ofSeconds(1));

    assertThat(verdict()).isInstanceOf(Verdict.AskFirst.class);
  }

  @Test
  void fiveRedirectsAreFollowedAcrossHosts() {
    for (int hop = 1; hop <= 5; hop++) {
      robots.answered(
          PAGE, new Hop.Redirect(address("https://cdn" + hop + ".example/r.txt")), clock.instant());
      assertThat(((Verdict.AskFirst) verdict()).ask().address().host())
          .isEqualTo("cdn" + hop + ".example");
    }

    answer(fetched("User-agent: *\nDisallow: /reviews"));

    assertThat(verdict()).isInstanceOf(Verdict.Denied.class);
  }

  @Test
  void sixthRedirectMakesTheFileAbsent() {
    for (int hop = 1; hop <= 6; hop++) {
      robots.answered(
          PAGE, new Hop.Redirect(address("https://cdn" + hop + ".example/r.txt")), clock.instant());
    }

    assertThat(verdict()).isInstanceOf(Verdict.Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({"10, PT10S", "0.5, PT0.5S", "86400, PT5M", "x, PT0S"})
  void crawlDelayIsKeptUpToItsCap(String said, Duration delay) {
    answer(fetched("User-agent: *\nCrawl-delay: " + said + "\nDisallow: /admin"));

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Verdict.Allowed.class, allowed -> assertThat(allowed.delay()).isEqualTo(delay));
  }

  @Test
  void otherSchemeAndPortHaveTheirOwnFile() {
    answer(fetched("User-agent: *\nDisallow: /"));

    assertThat(robots.verdict(address("http://shop.example/"), clock.instant()))
        .isInstanceOf(Verdict.AskFirst.class);
    assertThat(robots.verdict(address("https://shop.example:8443/"), clock.instant()))
        .isInstanceOf(Verdict.AskFirst.class);
  }

  private Verdict verdict() {
    return robots.verdict(PAGE, clock.instant());
  }

  private void answer(FetchResult result) {
    robots.answered(PAGE, new Hop.Answer(result), clock.instant());
  }

  private FetchResult fetched(String file) {
    var url = PAGE.robotsTxt().url();
    return new FetchResult.Fetched(
        new Page(url, url, 200, Map.of(), file.getBytes(UTF_8), clock.instant()));
  }

  private static WebAddress address(String url) {
    return WebAddress.parse(url).orElseThrow();
  }
}
