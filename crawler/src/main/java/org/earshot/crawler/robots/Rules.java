package org.earshot.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.earshot.crawler.fetch.UserAgent;

/// The rules of one robots.txt that hold for us.
final class Rules {
  /// A longer `Crawl-delay` is taken as this: it would mean less than fifteen pages an hour, and is
  /// mostly a slip of the pen (the line is in no standard, and some count in milliseconds).
  static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private static final int NO_WARNINGS = 0;

  private final BaseRobotRules rules;

  private Rules(BaseRobotRules rules) {
    this.rules = rules;
  }

  static Rules of(RobotsFile file) {
    // The parser would refuse everything at a delay beyond its own limit; ours is a cap.
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, NO_WARNINGS);
    var body = file.body().getBytes(StandardCharsets.UTF_8);
    return new Rules(
        parser.parseContent(
            file.origin() + "/robots.txt", body, "text/plain", List.of(UserAgent.PRODUCT)));
  }

  boolean allow(String url) {
    return rules.isAllowed(url);
  }

  Duration delay() {
    long millis = rules.getCrawlDelay();
    if (millis <= 0) {
      return Duration.ZERO;
    }
    var asked = Duration.ofMillis(millis);
    return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
  }
}
