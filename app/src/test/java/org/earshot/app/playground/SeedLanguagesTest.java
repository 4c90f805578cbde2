package org.earshot.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.earshot.alerts.InboxQuery;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo in fast motion: its complaints in the first four languages become cases.
class SeedLanguagesTest {
  private static final Duration WHOLE_SCRIPT = Duration.ofMinutes(12);
  private static final Duration STEP = Duration.ofSeconds(60);

  @TempDir Path data;

  /// What a case must know of its complaint.
  private record Known(String lang, Topic topic, Reason.Kind reason) {}

  private static final Map<String, Known> COMPLAINTS =
      Map.of(
          "spark-leak", new Known("en", Topic.QUALITY, Reason.Kind.COMPLAINT),
          "goose-sparks", new Known("en", Topic.SAFETY, Reason.Kind.SAFETY_THREAT),
          "koki-neissijungia", new Known("lt", Topic.QUALITY, Reason.Kind.COMPLAINT),
          "goose-teises", new Known("lt", Topic.REFUND, Reason.Kind.COMPLAINT),
          "gr-kapaki", new Known("el", Topic.QUALITY, Reason.Kind.COMPLAINT),
          "gr-paraggelia", new Known("el", Topic.WAITING, Reason.Kind.COMPLAINT),
          "te-leak", new Known("te", Topic.QUALITY, Reason.Kind.COMPLAINT),
          "te-aalasyam", new Known("te", Topic.DELIVERY, Reason.Kind.COMPLAINT));

  @Test
  void complaintsInFourLanguagesBecomeCasesThatSayWhatTheyAreAbout() throws Exception {
    try (var visit = new Visit();
        var earshot = Earshot.open(configuration(visit.town), visit.clock)) {
      listen(earshot, visit.town);
      for (var at = Duration.ZERO; at.compareTo(WHOLE_SCRIPT) < 0; at = at.plus(STEP)) {
        visit.clock.advance(STEP);
        earshot.crawler().runDue();
        earshot.alerts().runDue();
      }

      var cases = cases(earshot);
      COMPLAINTS.forEach((id, known) -> {
        assertThat(cases).as("cases").containsKey(id);
        var score = Objects.requireNonNull(cases.get(id)).score();
        assertThat(score.lang()).as(id).isEqualTo(known.lang());
        assertThat(score.topics()).as(id).contains(known.topic());
        assertThat(score.reasons()).as(id).extracting(Reason::kind).contains(known.reason());
      });
    }
  }

  private Configuration configuration(Playground town) {
    return Configuration.ofDefaults(data)
        .withCrawler(
            CrawlerSettings.ofDefaults()
                .withHostDelay(Duration.ZERO)
                .withAllowedPrivate(town.allowedHosts()));
  }

  private static void listen(Earshot earshot, Playground town) {
    var list = town.watchlist();
    list.brands().forEach(earshot.indexer().brands()::put);
    list.recipients().forEach(earshot.alerts().playbook()::put);
    list.sources().forEach(earshot.crawler().sources()::add);
  }

  /// The mentions that have a case, by the name of their post in the script.
  private static Map<String, Mention> cases(Earshot earshot) {
    return earshot.alerts().desk().list(InboxQuery.of(InboxQuery.View.ALL)).stream()
        .flatMap(one -> earshot.indexer().find(one.mentionId()).stream())
        .collect(
            Collectors.toMap(
                mention -> name(mention.post().url().orElse(mention.post().key().id())),
                mention -> mention,
                (first, second) -> first));
  }

  private static String name(String address) {
    return address.replaceFirst("#.*$", "").replaceFirst("^.*/", "");
  }
}
