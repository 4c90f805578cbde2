package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.Test;

class PostgresCrawlTest {
  @Test
  void mapIsFollowedOnPostgresql() throws IOException {
    try (var postgres = EmbeddedPostgres.start();
        var rig = new Rig(postgres.getPostgresDatabase())) {
      rig.readForReal();
      map(rig, "2025-11-01");
      rig.site.page("/reviews/1", "<article><h1>Lids</h1><p>" + "It broke. ".repeat(40));
      var source = rig.add("/sitemap.xml");
      rig.crawler.runDue();
      map(rig, "2025-12-01");
      rig.lookAgain();
      rig.site.page("/sitemap.xml", "<urlset></urlset>");
      rig.lookAgain();
      rig.clock.pass(Duration.ofDays(31));
      rig.crawler.runDue();

      assertThat(rig.site.asked("/reviews/1")).isEqualTo(2);
      assertThat(rig.health(source).detail()).contains("pages to read: 0,");
      var spec = source.spec();
      rig.crawler
          .sources()
          .change(
              source.id(),
              SourceSpec.of(spec.name(), rig.url("/a"), spec.cadence(), About.brand("acme")));
      rig.crawler.sources().remove(source.id());
    }
  }

  private static void map(Rig rig, String date) {
    rig.site.page(
        "/sitemap.xml",
        "<urlset><url><loc>%s</loc><lastmod>%s</lastmod></url></urlset>"
            .formatted(rig.url("/reviews/1"), date));
  }

  @Test
  void sameWayIsWalkedOnPostgresql() throws IOException {
    try (var postgres = EmbeddedPostgres.start();
        var rig = new Rig(postgres.getPostgresDatabase())) {
      rig.site.page("/robots.txt", "User-agent: *\nDisallow: /private\0\n");
      rig.site.redirect("/reviews", "/all");
      rig.site.page("/all", "c 03 x\nb 02 x\na 01 x");
      rig.site.page("/all/a", "a 01 x");
      var source = rig.add("/reviews");
      var broken = rig.add("/broken");
      var place =
          new PlaceLook(source.id(), rig.url("/all/a"), rig.clock.instant().plusSeconds(3600));
      rig.crawler.watch(place);
      rig.crawler.watch(place);
      rig.crawler.runDue();

      rig.site.page("/all", "c 03 x\na 01 x");
      rig.lookAgain();
      rig.lookAgain();
      rig.crawler.lookNow(broken.id());
      rig.crawler.unwatch(place);
      rig.crawler.sources().change(source.id(), source.spec());
      rig.clock.pass(Duration.ofDays(1));
      rig.crawler.runDue();

      assertThat(rig.sink.missing()).containsExactly("b");
      assertThat(rig.state(source)).isEqualTo(State.OK);
      assertThat(rig.state(broken)).isEqualTo(State.GONE);
      rig.crawler.watch(
          new PlaceLook(
              source.id(), rig.url("/all/a"), rig.clock.instant().plus(Duration.ofDays(9))));
      rig.crawler.runDue();
      rig.site.status("/all/a", 404);
      rig.crawler.backfill(source.id(), Backfill.Limits.since(Instant.EPOCH));
      rig.lookAgain();
      rig.lookAgain();
      assertThat(rig.crawler.backfill(source.id()).orElseThrow().state())
          .isEqualTo(Backfill.State.DONE);
      assertThat(rig.crawler.backfills()).hasSize(1);
      var now = rig.clock.instant().plusSeconds(1);
      assertThat(rig.crawler.coverage(Instant.EPOCH, now)).isNotEmpty();
      assertThat(rig.crawler.coverage(source.id(), Instant.EPOCH, now))
          .allSatisfy(hour -> assertThat(hour.good()).isPositive());
      rig.crawler.cancelBackfill(source.id());
      rig.crawler.sources().remove(source.id());
      assertThat(rig.crawler.sources().all()).containsExactly(broken);
    }
  }
}
