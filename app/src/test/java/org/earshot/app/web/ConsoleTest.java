package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.earshot.alerts.Case;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Work;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ConsoleTest extends ConsoleVisit {
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

  private Case now(Case subject) {
    return console.earshot.alerts().desk().find(subject.number()).orElseThrow();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("(none)");
  }

  @Test
  void startLeavesTheLoggingAsItWasSetUp() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var appender = new ListAppender<ILoggingEvent>();
    root.addAppender(appender);

    WebServer.start(console.earshot, 0).close();

    assertThat(root.isAttached(appender)).isTrue();
    root.detachAppender(appender);
  }
}
