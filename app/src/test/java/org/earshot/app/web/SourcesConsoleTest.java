package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.earshot.crawler.SourceHealth;
import org.junit.jupiter.api.Test;

class SourcesConsoleTest extends ConsoleVisit {
  @Test
  void sourceIsAddedPausedResumedChangedAndRemoved() throws Exception {
    var fields =
        Map.of(
            "name", "Shop reviews",
            "address", "https://shop.example/reviews",
            "kind", "auto",
            "minutes", "30",
            "brand", "acme",
            "replies", "VISIBLE");
    ann.post("/sources", "/sources", fields);
    var id = console.earshot.crawler().sources().all().getFirst().id();
    var page = "/sources/" + id;

    ann.post("/sources", page + "/pause", Map.of());
    assertThat(console.earshot.crawler().health(id).orElseThrow().state())
        .isEqualTo(SourceHealth.State.PAUSED);
    assertThat(ann.get("/sources").body()).contains("Paused").contains("Shop reviews");
    ann.post("/sources", page + "/resume", Map.of());
    ann.post("/sources", page + "/look", Map.of());
    assertThat(ann.get(page).body()).contains("value=\"30\"");
    ann.post(page, page, with(fields, "name", "All reviews"));
    assertThat(console.earshot.crawler().sources().find(id).orElseThrow().spec().name())
        .isEqualTo("All reviews");
    ann.post("/sources", page + "/remove", Map.of());

    assertThat(console.earshot.crawler().sources().all()).isEmpty();
  }

  @Test
  void placeForPeopleIsDueUntilSomebodySaysThatHeLooked() throws Exception {
    var crawler = console.earshot.crawler();
    ann.post(
        "/sources",
        "/sources",
        Map.of(
            "name", "Behind a log-in",
            "address", "https://closed.example/acme",
            "kind", "manual",
            "minutes", "60",
            "replies", "HIDDEN"));
    crawler.runDue();
    var id = named("Behind a log-in");
    assertThat(ann.get("/sources").body())
        .contains("A person’s look is due")
        .contains("I looked, nothing new")
        .contains("Report a mention")
        .contains("Last 24 hours: 0 of 0 looks went well");

    ann.post("/sources", "/sources/" + id + "/looked", Map.of());

    assertThat(crawler.health(id).orElseThrow().state()).isEqualTo(SourceHealth.State.OK);
    assertThat(ann.get("/sources").body())
        .contains("your look is kept")
        .contains("Last 24 hours: 1 of 1 looks went well")
        .doesNotContain("I looked, nothing new");
    crawler.sources().remove(id);
  }

  @Test
  void wordOfAPersonIsRefusedWhereWeReadOurselves() throws Exception {
    var id = added("Read by us");

    ann.post("/sources", "/sources/" + id + "/looked", Map.of());

    assertThat(ann.get("/sources").body()).contains("no look of yours is needed");
    console.earshot.crawler().sources().remove(id);
  }

  @Test
  void pastOfASourceIsReadOnRequestAndEnded() throws Exception {
    var id = added("With a past");
    var page = "/sources/" + id;

    var answer = ann.post(page, page + "/past", Map.of("days", "90"));

    assertThat(location(answer)).isEqualTo(page);
    var backfill = console.earshot.crawler().backfill(id).orElseThrow();
    assertThat(backfill.limits().since())
        .contains(console.clock.instant().minus(java.time.Duration.ofDays(90)));
    assertThat(ann.get(page).body())
        .contains("Being read:")
        .contains("no page yet, no posts")
        .contains("<progress");
    assertThat(ann.get("/sources").body()).contains("Being read:");

    ann.post(page, page + "/past/cancel", Map.of());

    assertThat(ann.get(page).body()).contains("Ended:").doesNotContain("<progress");
    console.earshot.crawler().sources().remove(id);
  }

  private long added(String name) throws Exception {
    ann.post(
        "/sources",
        "/sources",
        Map.of(
            "name", name,
            "address", "https://shop.example/reviews",
            "kind", "auto",
            "minutes", "30",
            "replies", "VISIBLE"));
    return named(name);
  }

  private long named(String name) {
    return console.earshot.crawler().sources().all().stream()
        .filter(source -> source.spec().name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void wrongFieldsAreRemarkedOnAndKept() throws Exception {
    var answer =
        ann.post(
            "/sources",
            "/sources",
            Map.of("name", "Kept name", "address", "ftp://x", "kind", "auto", "minutes", "soon"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("value=\"Kept name\"")
        .contains("Give an address that begins with http")
        .contains("Give whole minutes")
        .contains("aria-invalid=\"true\"");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("(none)");
  }
}
