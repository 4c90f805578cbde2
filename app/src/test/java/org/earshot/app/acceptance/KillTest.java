package org.earshot.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.alerts.Case;
import org.earshot.alerts.InboxQuery;
import org.earshot.alerts.Place;
import org.earshot.alerts.Recipient;
import org.earshot.app.Earshot;
import org.earshot.app.SettableClock;
import org.earshot.app.settings.ConfigurationLoader;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real process is killed at random moments while it crawls; what it promised must hold after
/// the restart. Rounds by `-Dearshot.kill.rounds=N`, repeatable by `-Dearshot.kill.seed=N`.
class KillTest {
  private static final int ROUNDS = Integer.getInteger("earshot.kill.rounds", 5);
  private static final long SEED = Long.getLong("earshot.kill.seed", 20_261_101L);
  private static final int SITES = 3;
  private static final int MOST_LOOKS = 30;

  /// A round takes some ten seconds; a machine that does other work too may need many times that.
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

  private final Clock clock = Clock.systemUTC();
  private final Semaphore looks = new Semaphore(0);
  private final List<GrowingSite> sites = new ArrayList<>();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    mail.start();
    for (int site = 0; site < SITES; site++) {
      sites.add(new GrowingSite(clock, looks));
    }
  }

  @AfterEach
  void close() {
    sites.forEach(GrowingSite::close);
    mail.stop();
  }

  @Test
  void nothingPromisedIsLostOrDoubledByKilling() throws Exception {
    var config = writeConfig();
    watch(config);
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      runAndKill(config, random);
    }
    sites.forEach(GrowingSite::standStill);

    var later = new SettableClock(clock.instant());
    try (var earshot = open(config, later)) {
      settle(earshot, later);
      var cases = cases(earshot);

      assertThat(mentions(earshot)).isEqualTo(published(review -> true));
      assertThat(earshot.indexer().count()).isEqualTo(mentions(earshot).size());
      assertThat(caseUrls(cases)).isEqualTo(published(review -> review.stars() == 1));
      assertThat(cases).as("one case a complaint").hasSameSizeAs(caseUrls(cases));
      assertOneMailEach(cases);
    }
  }

  private void runAndKill(Path config, Random random) throws Exception {
    var log = folder.resolve("service.log");
    try (var service = ServiceProcess.start(config, folder.resolve("data"), log)) {
      looks.drainPermits();
      int wanted = 1 + random.nextInt(MOST_LOOKS);
      assertThat(looks.tryAcquire(wanted, LONGEST_ROUND.toSeconds(), TimeUnit.SECONDS))
          .as(() -> "the service went on crawling:\n" + quietTail(log))
          .isTrue();
      assertThat(service.alive()).isTrue();
    }
  }

  /// One mail a case; a second one only under the same Message-ID, where the kill fell between the
  /// server's OK and our commit.
  private void assertOneMailEach(List<Case> cases) throws MessagingException {
    var copies = new TreeMap<String, Integer>();
    for (var message : mail.getReceivedMessages()) {
      copies.merge(message.getHeader("Message-ID")[0], 1, Integer::sum);
    }
    var doubled = copies.values().stream().mapToInt(count -> count - 1).sum();
    assertThat(copies).as("one Message-ID a case").hasSameSizeAs(cases);
    assertThat(doubled).as("sent twice over %d kills", ROUNDS).isLessThanOrEqualTo(ROUNDS);
  }

  private static void settle(Earshot earshot, SettableClock later) {
    for (int turn = 0; turn < 5; turn++) {
      later.advance(Duration.ofMinutes(5));
      earshot.crawler().runDue();
      earshot.indexer().catchUp();
      earshot.alerts().runDue();
    }
  }

  private static List<String> mentions(Earshot earshot) {
    var urls = new ArrayList<String>();
    var request = SearchRequest.first("", SearchRequest.MOST);
    while (true) {
      var found = (SearchResult.Found) earshot.indexer().search(request);
      found.hits().forEach(hit -> hit.mention().post().url().ifPresent(urls::add));
      if (found.next().isEmpty()) {
        return urls.stream().sorted().toList();
      }
      request = new SearchRequest("", SearchRequest.MOST, found.next());
    }
  }

  private static List<Case> cases(Earshot earshot) {
    var cases = new ArrayList<Case>();
    while (true) {
      var page =
          earshot
              .alerts()
              .desk()
              .list(
                  new InboxQuery(
                      InboxQuery.View.ALL,
                      Optional.empty(),
                      Optional.empty(),
                      InboxQuery.MOST,
                      cases.size()));
      if (page.isEmpty()) {
        return cases;
      }
      cases.addAll(page);
    }
  }

  private static List<String> caseUrls(List<Case> cases) {
    return cases.stream()
        .flatMap(one -> one.places().stream())
        .map(Place::url)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> published(Predicate<Review> wanted) {
    return sites.stream()
        .map(GrowingSite::site)
        .flatMap(site ->
            site.published().stream().filter(wanted).map(review -> site.page() + "#" + review.id()))
        .sorted()
        .toList();
  }

  private Earshot open(Path config, Clock at) {
    return Earshot.open(ConfigurationLoader.load(Optional.of(config), Map.of(), Map.of()), at);
  }

  private void watch(Path config) {
    try (var earshot = open(config, clock)) {
      earshot
          .indexer()
          .brands()
          .put(
              new Brand(
                  Town.BRAND,
                  "Acme Kettle",
                  BrandRole.OWN,
                  List.of("Acme Kettle"),
                  List.of(),
                  List.of()));
      earshot
          .alerts()
          .playbook()
          .put(
              new Recipient(
                  "support",
                  "Support",
                  List.of("support@acme-kettle.example"),
                  ZoneOffset.UTC,
                  Optional.empty()));
      for (var site : sites) {
        var page = site.site().page();
        earshot
            .crawler()
            .sources()
            .add(
                SourceSpec.of(
                    "Site " + page.getPort(),
                    page,
                    Cadence.every(Duration.ofSeconds(1)),
                    About.brand(Town.BRAND)));
      }
    }
  }

  private Path writeConfig() throws IOException {
    var allowed =
        sites.stream()
            .map(site -> "'" + site.site().authority() + "'")
            .collect(Collectors.joining(", "));
    return Files.writeString(
        folder.resolve("earshot.yml"),
        """
        data: '%s'
        crawler:
          contact: mailto:crawler@acme-kettle.example
          hostDelay: 0s
          requestTimeout: 2s
          allowedPrivate: [%s]
        mail:
          transport: smtp
          from: earshot@acme-kettle.example
          host: 127.0.0.1
          port: %d
          security: none
        """
            .formatted(folder.resolve("data"), allowed, mail.getSmtp().getPort()));
  }

  private static String quietTail(Path log) {
    try {
      return ServiceProcess.tail(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
