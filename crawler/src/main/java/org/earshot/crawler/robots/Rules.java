package org.earshot.crawler.robots;

import java.time.Duration;
import java.util.List;

/// The rules of one robots.txt that hold for one crawler.
final class Rules {
  /// A longer `Crawl-delay` is taken as this: it would mean less than fifteen pages an hour, and is
  /// mostly a slip of the pen (the line is in no standard, and some count in milliseconds).
  static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  /// RFC 9309, section 2.2.2: the file itself may always be asked for.
  private static final String ITSELF = "/robots.txt";

  private final RobotsText text;
  private final List<RobotsText.Group> groups;
  private final Duration askedDelay;

  private Rules(RobotsText text, List<RobotsText.Group> groups) {
    this.text = text;
    this.groups = groups;
    this.askedDelay =
        groups.stream()
            .flatMap(group -> group.delay().stream())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
  }

  static Rules of(RobotsFile file, Product product) {
    var text = RobotsText.parse(file.body());
    return new Rules(text, text.of(product));
  }

  /// Whether the longest rule that matches allows it; of two of one length the one that does (RFC
  /// 9309, section 2.2.2).
  boolean allow(String url) {
    var path = RobotsPath.ofAddress(url);
    int allowed = 0;
    int disallowed = 0;
    for (var group : groups) {
      for (var rule : group.rules()) {
        if (rule.length() > (rule.allows() ? allowed : disallowed) && rule.matches(path)) {
          allowed = rule.allows() ? rule.length() : allowed;
          disallowed = rule.allows() ? disallowed : rule.length();
        }
      }
    }
    return allowed >= disallowed || path.equals(ITSELF);
  }

  /// The delay that the file asks for, as it stands there.
  Duration askedDelay() {
    return askedDelay;
  }

  Duration delay() {
    return askedDelay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : askedDelay;
  }

  List<String> sitemaps() {
    return text.sitemaps();
  }
}
