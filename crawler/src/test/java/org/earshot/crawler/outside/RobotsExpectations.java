package org.earshot.crawler.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.robots.RememberedRobots;
import org.earshot.crawler.robots.Robots;
import org.earshot.crawler.robots.Verdict;
import tools.jackson.databind.JsonNode;

/// What a robots.txt should allow to whom, and what of it is not so: `checks` (agent, url,
/// allowed), `crawl_delay_ms`, `sitemaps`.
///
/// Where a check was answered by Google's matcher alone, two things are expected otherwise.
/// `/robots.txt` itself is always allowed (RFC 9309, section 2.2.2); that matcher does not know it.
/// And names with digits are compared whole: that matcher cuts them at the first digit, the other
/// sets expect the whole, and section 2.2.1 knows no digits at all.
record RobotsExpectations(OutsideCase outside) {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final WebAddress SOMEWHERE = address("http://example.com/");

  List<String> unmet() {
    var unmet = new ArrayList<String>();
    var expected = outside.expected();
    for (var check : expected.path("checks")) {
      if (isByGoogle() && isCutAtDigit(check.path("agent").asString())) {
        continue;
      }
      boolean allowed = isAllowed(check);
      if (allowed != shouldBeAllowed(check)) {
        unmet.add(
            "%s at %s is %sallowed"
                .formatted(
                    check.path("agent").asString(),
                    check.path("url").asString(),
                    allowed ? "" : "not "));
      }
    }
    delay(expected, unmet);
    sitemaps(expected, unmet);
    return unmet;
  }

  private boolean shouldBeAllowed(JsonNode check) {
    boolean itself = url(check).url().endsWith("/robots.txt");
    return check.path("allowed").asBoolean() || (itself && isByGoogle());
  }

  private boolean isByGoogle() {
    return outside.expected().has("oracle") || outside.set().startsWith("google");
  }

  private boolean isCutAtDigit(String agent) {
    var cut = Pattern.compile("(?i)user-agent:\\s*" + Pattern.quote(agent) + "\\d");
    return agent.matches(".*\\d.*") || cut.matcher(outside.text()).find();
  }

  private boolean isAllowed(JsonNode check) {
    var at = url(check);
    var file = outside.expected().has("robots_url") ? robotsUrl() : at;
    return read(check.path("agent").asString(), file).verdict(at, NOW) instanceof Verdict.Allowed;
  }

  /// The address of a check; a bare path stands on some site, and what is no web address is asked
  /// about as if it were one.
  private static WebAddress url(JsonNode check) {
    var url = check.path("url").asString().replaceFirst("^ftp:", "http:");
    return SOMEWHERE.resolve(url).orElseThrow();
  }

  private WebAddress robotsUrl() {
    return address(outside.expected().path("robots_url").asString());
  }

  private void delay(JsonNode expected, List<String> unmet) {
    if (!expected.has("crawl_delay_ms")) {
      return;
    }
    var agent = expected.path("checks").path(0).path("agent").asString("delaybot");
    var due = Duration.ofMillis(expected.path("crawl_delay_ms").asLong());
    // Whatever is forbidden, the file itself is not.
    var verdict = read(agent, SOMEWHERE).verdict(SOMEWHERE.robotsTxt(), NOW);
    if (!(verdict instanceof Verdict.Allowed(var delay, var _)) || !delay.equals(due)) {
      unmet.add("delay " + verdict);
    }
  }

  private void sitemaps(JsonNode expected, List<String> unmet) {
    var due = new ArrayList<String>();
    expected.path("sitemaps").forEach(sitemap -> due.add(sitemap.asString()));
    var found = read("*", SOMEWHERE).sitemaps(SOMEWHERE, NOW);
    if (!due.isEmpty() && !due.equals(found)) {
      unmet.add("sitemaps " + found);
    }
  }

  /// The rules as this crawler has them once the site has sent its file.
  private Robots read(String agent, WebAddress of) {
    var robots = new Robots(CrawlerSettings.ofDefaults(), new RememberedRobots(), agent);
    var url = of.robotsTxt().url();
    var page = new Page(url, url, 200, Map.of(), outside.body(), NOW);
    robots.answered(of, new Hop.Answer(new FetchResult.Fetched(page)), NOW);
    return robots;
  }

  private static WebAddress address(String url) {
    return WebAddress.parse(url).orElseThrow();
  }
}
