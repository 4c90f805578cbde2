package org.earshot.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.earshot.alerts.SavedReply;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.BrandRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchlistTest {
  private Visit visit;

  @BeforeEach
  void open() throws Exception {
    visit = new Visit();
  }

  @AfterEach
  void close() {
    visit.close();
  }

  @Test
  void ownBrandSpeaksThroughItsProfileAtEverySite() {
    var own = visit.town.watchlist().brands().getFirst();

    assertThat(own.key()).isEqualTo("acme-kettle");
    assertThat(own.role()).isEqualTo(BrandRole.OWN);
    assertThat(own.phrases()).contains("Acme Kettle", "Ακμε Κετλ", "ఆక్మే కెటిల్");
    assertThat(own.accounts()).hasSameSizeAs(visit.town.sites());
    assertThat(own.accounts().getFirst().site())
        .isEqualTo("127.0.0.1:" + visit.town.base("shop").getPort());
    assertThat(own.accounts().getFirst().profile())
        .contains(visit.town.base("shop") + "/users/acme-kettle");
  }

  @Test
  void competitorHasNoAccountsOfOurs() {
    var globex = visit.town.watchlist().brands().getLast();

    assertThat(globex.role()).isEqualTo(BrandRole.COMPETITOR);
    assertThat(globex.accounts()).isEmpty();
  }

  @Test
  void everySourceAnswersAndRobotsAllowIt() throws Exception {
    for (var source : visit.town.watchlist().sources()) {
      var site = siteOf(source);
      var path = source.address().getPath();

      assertThat(visit.get(site, path).statusCode()).as(source.name()).isEqualTo(200);
      assertThat(visit.page(site, "/robots.txt").lines())
          .filteredOn(line -> line.startsWith("Disallow: "))
          .noneMatch(line -> path.startsWith(line.substring("Disallow: ".length())));
    }
  }

  @Test
  void sourcesAlertFromTheOpeningOn() {
    assertThat(visit.town.watchlist().sources())
        .allSatisfy(source -> assertThat(source.alertFrom()).contains(Visit.OPENED));
  }

  @Test
  void cadenceIsAtLeastTheDelayThatTheSiteAsksFor() {
    assertThat(visit.town.watchlist().sources())
        .extracting(SourceSpec::cadence)
        .contains(Cadence.every(Duration.ofSeconds(2)), Cadence.every(Duration.ofSeconds(5)));
  }

  @Test
  void allowedHostsAreThoseOfTheSources() {
    var hosts =
        visit.town.watchlist().sources().stream()
            .map(source -> source.address().getAuthority())
            .collect(Collectors.toSet());

    assertThat(visit.town.allowedHosts()).isEqualTo(hosts);
  }

  @Test
  void supportIsToldAndGetsItsDigestAtEight() {
    var team = visit.town.watchlist().recipients().getFirst();

    assertThat(team.emails()).containsExactly("support@acme-kettle.example");
    assertThat(team.zone()).isEqualTo(ZoneId.of("Europe/Vilnius"));
    assertThat(team.digestAt()).contains(LocalTime.of(8, 0));
  }

  @Test
  void answersAreReadyInFourLanguagesAndLeadOn() {
    var replies = visit.town.watchlist().savedReplies();

    assertThat(replies).extracting(SavedReply::lang).contains("en", "lt", "el", "te");
    assertThat(replies).extracting(SavedReply::key).doesNotHaveDuplicates();
    assertThat(replies)
        .filteredOn(reply -> reply.key().startsWith("sorry"))
        .hasSize(4)
        .allSatisfy(reply -> assertThat(reply.text()).contains("{author}", "@", "{agent}"));
  }

  private String siteOf(SourceSpec source) {
    return visit.town.sites().stream()
        .filter(site -> site.host().equals(source.address().getAuthority()))
        .findFirst()
        .orElseThrow()
        .key();
  }
}
