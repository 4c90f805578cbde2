package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.alerts.Case;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Work;
import org.earshot.crawler.SourceHealth;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
  RunningConsole console;
  Visitor ann;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    console = new RunningConsole(data.resolve("whole")).withWatchlist();
    ann = console.loggedIn("ann");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void personTakesACaseAndKeepsADraft() throws Exception {
    var subject = console.openCase("The lid broke");
    var page = "/cases/" + subject.number();

    ann.post(page, page + "/take", Map.of());
    assertThat(ann.get(page + "?reply=sorry").body()).contains("sorry. ann</textarea>");
    ann.post(page, page + "/draft", Map.of("text", "Dear all, sorry.", "kind", "SOLUTION"));

    var now = now(subject);
    assertThat(now.owner()).hasValue("ann");
    assertThat(now.replies())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).contains("sorry"));
    assertThat(ann.get(page).body()).contains("You have it").contains("Dear all, sorry.");
  }

  @Test
  void noteTagAndClosingStandInTheHistory() throws Exception {
    var subject = console.openCase("The switch broke");
    var page = "/cases/" + subject.number();

    ann.post(page, page + "/take", Map.of());
    ann.post(page, page + "/note", Map.of("text", "Rang the warehouse"));
    ann.post(page, page + "/tag", Map.of("tag", "switch"));
    ann.post(page, page + "/close", Map.of("outcome", "SOLVED"));

    assertThat(now(subject).outcome()).isEqualTo(Outcome.SOLVED);
    assertThat(ann.get(page).body())
        .contains("Rang the warehouse")
        .contains(">switch<")
        .contains("Closed: solved")
        .contains("is closed.");
  }

  @Test
  void sameWordsOfSomebodyElseStandBesideACase() throws Exception {
    var words = "My Acme Kettle came without its lid, and nobody in the shop knows where lids are";
    var one = console.openCase(words + " <b>kept</b>.");
    var other = console.openCase(words + ". Really?");
    var alone = console.openCase("Quite another story");

    assertThat(ann.get("/cases/" + one.number()).body())
        .contains("Also said at", "Somebody else", "href=\"/cases/" + other.number() + "\"")
        .contains("Really?", "href=\"" + other.places().getFirst().url().orElseThrow() + "\"")
        .doesNotContain("<b>kept");
    assertThat(ann.get("/cases/" + alone.number()).body()).doesNotContain("Also said at");
  }

  @Test
  void judgementOfARandomMentionMakesTheTable() throws Exception {
    console.openCase("The handle of it broke");
    var drawn = console.earshot.indexer().sample().getFirst();

    assertThat(ann.get("/sample").body()).contains("Ten at random").contains("It needs a reply");
    ann.post(
        "/sample",
        "/mentions/" + drawn.id() + "/judge",
        Map.of("sentiment", "NEGATIVE", "sample", "true", "back", "/sample"));

    assertThat(ann.get("/sample").body()).contains("of 1 judged").contains("unproven");
    assertThat(console.earshot.indexer().sample()).noneMatch(open -> open.id() == drawn.id());
  }

  @Test
  void dismissedCaseCanBeReopened() throws Exception {
    var subject = console.openCase("The spout broke");
    var page = "/cases/" + subject.number();

    ann.post(page, page + "/dismiss", Map.of("why", "Not ours"));
    assertThat(now(subject).work()).isEqualTo(Work.DISMISSED);
    ann.post(page, page + "/reopen", Map.of("why", "It is ours"));

    assertThat(now(subject).work()).isIn(Work.OPEN, Work.ACKNOWLEDGED);
  }

  @Test
  void whatTheCaseDoesNotAllowIsToldNotThrown() throws Exception {
    var subject = console.openCase("The base broke");
    var page = "/cases/" + subject.number();

    ann.post(page, page + "/reopen", Map.of("why", "It is open already"));

    assertThat(ann.get(page).body()).contains("flash refused");
  }

  @Test
  void emptyNoteIsRefusedWithALine() throws Exception {
    var subject = console.openCase("The handle broke");
    var page = "/cases/" + subject.number();

    ann.post(page, page + "/note", Map.of("text", "  "));

    assertThat(ann.get(page).body()).contains("Nothing was written");
    assertThat(now(subject)).isEqualTo(subject);
  }

  @Test
  void inboxShowsWhatWaitsAndHelpsWhereNothingDoes() throws Exception {
    var subject = console.openCase("Steam came out of the base");

    assertThat(ann.get("/inbox").body())
        .contains("/cases/" + subject.number() + "\"")
        .contains("Steam came out of the base")
        .contains("Nobody yet");
    assertThat(ann.get("/inbox?view=needs-look").body()).contains("Nothing odd");
    assertThat(ann.get("/inbox?view=bogus&page=-3").statusCode()).isEqualTo(200);
    assertThat(ann.get("/inbox?page=abc").statusCode()).isEqualTo(400);
  }

  @Test
  void searchFindsHighlightsAndJudges() throws Exception {
    var mention = console.mention("A wonderful zebrakettle, thank you");
    console.earshot.indexer().catchUp();

    assertThat(ann.get("/search?q=zebrakettle").body())
        .contains("1 mention")
        .contains("<mark>zebrakettle</mark>")
        .contains("Open a case");
    ann.post(
        "/search?q=zebrakettle",
        "/mentions/" + mention.id() + "/judge",
        Map.of("sentiment", "NEGATIVE", "back", "/search?q=zebrakettle"));

    assertThat(console.earshot.indexer().find(mention.id()).orElseThrow().sentiment())
        .isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void findsNarrowDownAndLeadToTheirLike() throws Exception {
    var mention = console.mention("The potorookettle lid broke after a week");
    var other = console.mention("A potorookettle lid that broke within a week");
    console.earshot.indexer().catchUp();

    assertThat(ann.get("/search?q=potorookettles").body())
        .contains("2 mentions")
        .contains("<mark>potorookettle</mark>")
        .contains("(potorookettles)%20AND%20brand:acme")
        .contains("/mentions/" + mention.id() + "/like")
        .doesNotContain("class=\"timeline");
    assertThat(ann.get("/mentions/" + mention.id() + "/like").body())
        .contains("nearest first")
        .contains("/mentions/" + other.id() + "/like");
    assertThat(ann.get("/mentions/999999/like").statusCode()).isEqualTo(404);
  }

  @Test
  void hitOpensACase() throws Exception {
    var mention = console.mention("My quokkakettle arrived late");

    var answer = ann.post("/report", "/mentions/" + mention.id() + "/open", Map.of());

    var opened = console.earshot.alerts().desk().ofMention(mention.id()).orElseThrow();
    assertThat(location(answer)).isEqualTo("/cases/" + opened.number());
  }

  @Test
  void unreadableQuerySaysWhere() throws Exception {
    assertThat(ann.get("/search?q=%28kettle+AND").body())
        .contains("The query cannot be read")
        .contains("(kettle AND");
  }

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

  @Test
  void brandIsAddedAndChanged() throws Exception {
    ann.post("/brands", "/brands", Map.of("name", "Kettlör", "phrases", "kettlör\nkettlor"));
    assertThat(console.earshot.indexer().brands().find("kettlor").orElseThrow().phrases())
        .isEqualTo(List.of("kettlör", "kettlor"));

    ann.post(
        "/brands/kettlor",
        "/brands/kettlor",
        Map.of(
            "key",
            "kettlor",
            "name",
            "Kettlör",
            "role",
            "COMPETITOR",
            "phrases",
            "kettlör",
            "accounts",
            "shop.example 4711"));
    assertThat(console.earshot.indexer().brands().find("kettlor").orElseThrow().accounts())
        .singleElement()
        .satisfies(account -> assertThat(account.id()).hasValue("4711"));

    ann.post("/brands/kettlor", "/brands/kettlor/remove", Map.of());
    assertThat(console.earshot.indexer().brands().find("kettlor")).isEmpty();
  }

  @Test
  void brandsLineThatIsNoQueryComesBackWithItsPlace() throws Exception {
    var answer =
        ann.post(
            "/brands",
            "/brands",
            Map.of("name", "Kettlo", "phrases", "kettlo\nkettlo AND (pot", "exclusions", "job"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("2:12: This bracket is not closed.");
    assertThat(console.earshot.indexer().brands().find("kettlo")).isEmpty();
  }

  @Test
  void phraseThatEveryPostIsHeldAgainstIsNamed() throws Exception {
    ann.post("/brands", "/brands", Map.of("name", "Anyold", "phrases", "anyold\n*anyold"));

    assertThat(ann.get("/brands").body()).contains("every post is held against them: *anyold");

    console.earshot.indexer().brands().remove("anyold");
  }

  @Test
  void recipientsAndSavedRepliesAreEdited() throws Exception {
    ann.post(
        "/settings/recipient",
        "/settings/recipient",
        Map.of("name", "Lead", "emails", "lead@acme.example", "zone", "UTC", "digestAt", ""));
    ann.post(
        "/settings/reply",
        "/settings/reply",
        Map.of("title", "Thanks", "lang", "en", "text", "Thank you, {author}"));

    assertThat(ann.get("/settings").body()).contains("lead@acme.example").contains("Thanks");
    assertThat(ann.get("/settings/recipient/lead").body()).contains("lead@acme.example");
    assertThat(ann.get("/settings/reply/thanks").body()).contains("{author}");
    assertThat(ann.post("/settings/recipient", "/settings/recipient", Map.of("name", "x")).body())
        .contains("Give a zone");
  }

  @Test
  void reportedMentionIsKept() throws Exception {
    long before = console.earshot.indexer().count();

    ann.post(
        "/report",
        "/report",
        Map.of("url", "forum.example/t/9", "text", "Acme Kettle is loud", "brand", "acme"));

    assertThat(console.earshot.indexer().count()).isEqualTo(before + 1);
    assertThat(ann.post("/report", "/report", Map.of("brand", "acme")).body())
        .contains("Give an address");
  }

  @Test
  void mailIsReadInAFrameInWhichNothingRuns() throws Exception {
    assertThat(ann.get("/digest").body()).contains("<iframe sandbox=");
    var sent = ann.post("/digest", "/digest", Map.of("for", "support"));
    var page = location(sent);

    assertThat(ann.get(page).body()).contains("support@acme.example").contains("<iframe sandbox=");
    var frame = ann.get(page + "/html");
    assertThat(frame.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox allow-popups", "default-src 'none'")
        .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
    assertThat(frame.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(ann.get("/notices").body()).contains(page);
  }

  @Test
  void everyPageHasAllItsWords() throws Exception {
    var subject = console.openCase("Words, please");

    for (var path :
        List.of(
            "/inbox",
            "/inbox?view=done",
            "/cases/" + subject.number(),
            "/unsure",
            "/search?q=",
            "/sources",
            "/brands",
            "/brands/acme",
            "/notices",
            "/digest",
            "/report",
            "/settings",
            "/settings/recipient",
            "/settings/reply",
            "/welcome")) {
      var answer = ann.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).doesNotContain("??").doesNotContain("th:");
    }
  }

  private Case now(Case subject) {
    return console.earshot.alerts().desk().find(subject.number()).orElseThrow();
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
