package org.earshot.indexer.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.HandReport;
import org.earshot.indexer.Mention;
import org.earshot.indexer.admit.Circumstances;
import org.earshot.indexer.keep.HandTable;

/// Takes what people saw elsewhere the same way as what was crawled.
public final class Reports {
  /// What stands in the source's place: nothing reads it.
  private static final long NO_SOURCE = 0;

  private final Intake intake;
  private final HandTable hand;
  private final Clean clean;
  private final Clock clock;

  public Reports(Intake intake, HandTable hand, int maxText, Clock clock) {
    this.intake = intake;
    this.hand = hand;
    this.clean = new Clean(maxText);
    this.clock = clock;
  }

  /// Keeps a report.
  ///
  /// @throws IllegalArgumentException when there is no such brand, or the address is not a public
  ///   page's
  public Mention take(HandReport report) {
    if (intake.current().brand(report.brand()).isEmpty()) {
      throw new IllegalArgumentException("there is no brand '" + report.brand() + "'");
    }
    var url = report.url();
    var key = new PostKey(site(url), url.toString());
    intake.keep(List.of(event(report, key)), intake.current(), Map.of());
    return hand.reported(clean.key(key), report);
  }

  private Event event(HandReport report, PostKey key) {
    var builder = Post.builder(key, PostType.POST).url(report.url().toString());
    report.text().ifPresent(builder::text);
    var spec =
        SourceSpec.of(
            "by hand",
            report.url(),
            Cadence.every(Duration.ofDays(1)),
            About.brand(report.brand()));
    var now = clock.instant();
    var circumstances = new Circumstances(new Source(NO_SOURCE, spec, now), Arrival.BY_HAND, now);
    return Event.seen(builder.build(), clean, circumstances, Event.Page.at("by hand"));
  }

  private static String site(URI url) {
    var scheme = url.getScheme();
    var host = url.getHost();
    if (host == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      throw new IllegalArgumentException("an http or https address is needed, not '" + url + "'");
    }
    var lower = host.toLowerCase(Locale.ROOT);
    var bare = lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    boolean usual =
        url.getPort() < 0 || url.getPort() == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
    return usual ? bare : bare + ":" + url.getPort();
  }
}
