package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.earshot.app.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSecurityTest {
  private static final String HOSTILE =
      "Acme Kettle <script>alert(1)</script> \"><img src=x onerror=alert(2)> ${7*7} __${7*7}__";

  RunningConsole console;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data.resolve("whole")).withWatchlist();
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/inbox", "/cases/ES-1", "/search?q=x", "/sources", "/notices/1/html"})
  void strangerIsSentToTheDoor(String path) throws Exception {
    var answer = console.visitor().get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login");
  }

  @Test
  void changeWithoutTheFormsTokenIsRefused() throws Exception {
    var subject = console.openCase("The kettle leaks");
    var ann = console.loggedIn("ann");

    var answer = ann.postWith("forged", "/cases/" + subject.number() + "/take", Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(console.earshot.alerts().desk().find(subject.number())).hasValue(subject);
  }

  @Test
  void hostileTextStaysText() throws Exception {
    var subject = console.openCase(HOSTILE);
    console.earshot.indexer().catchUp();
    var ann = console.loggedIn("ann");

    for (var path : new String[] {"/inbox", "/cases/" + subject.number(), "/search?q=alert"}) {
      var page = ann.get(path).body();

      assertThat(page).as(path).contains("&lt;script&gt;").contains("${7*7}");
      assertThat(page).as(path).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }
  }

  @Test
  void headersLeaveNoRoomForForeignCode() throws Exception {
    var headers = console.visitor().get("/login").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void pagesHoldNoInlineScriptOrStyle() throws Exception {
    var subject = console.openCase("It leaks");
    var ann = console.loggedIn("ann");

    for (var path : new String[] {"/inbox", "/cases/" + subject.number(), "/sources", "/unsure"}) {
      assertThat(ann.get(path).body())
          .as(path)
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContain("<style")
          .doesNotContainPattern("<[^>]+ style=")
          .doesNotContainPattern("<[^>]+ on[a-z]+=");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"take", "answered", "looked", "close", "dismiss", "reopen"})
  void readingAnActionsAddressChangesNothing(String action) throws Exception {
    var subject = console.openCase("The kettle leaks again");
    var ann = console.loggedIn("ann");

    var answer = ann.get("/cases/" + subject.number() + "/" + action);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(console.earshot.alerts().desk().find(subject.number())).hasValue(subject);
  }

  @Test
  void readingACaseChangesNothing() throws Exception {
    var subject = console.openCase("The kettle leaks once more");

    console.loggedIn("ann").get("/cases/" + subject.number() + "?reply=sorry");

    assertThat(console.earshot.alerts().desk().find(subject.number())).hasValue(subject);
  }

  @Test
  void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    var visitor = console.visitor();

    var answer = visitor.logIn("ann", RunningConsole.PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("earshot="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void strangerMakesNoSession() throws Exception {
    var visitor = console.visitor();

    visitor.get("/login");
    visitor.get("/inbox");
    visitor.logIn("ann", "wrong password");

    assertThat(visitor.cookies()).doesNotContainKey("earshot");
  }

  @Test
  void guesserHasToWait() throws Exception {
    var guesser = console.visitor();
    for (int i = 0; i < 5; i++) {
      assertThat(location(guesser.logIn("victim", "guess " + i))).isEqualTo("/login?error");
    }

    assertThat(location(guesser.logIn("victim", "guess again"))).startsWith("/login?wait=");
    assertThat(guesser.get("/login?wait=15").body()).contains("Too many tries");
    console.clock.advance(Duration.ofMinutes(15));
    assertThat(location(guesser.logIn("victim", "another guess"))).isEqualTo("/login?error");
  }

  @Test
  void readerMayLookButNotAct() throws Exception {
    var subject = console.openCase("It drips");
    var rita = console.loggedIn("rita");
    var page = "/cases/" + subject.number();

    assertThat(rita.get(page).statusCode()).isEqualTo(200);
    assertThat(rita.post(page, page + "/take", Map.of()).statusCode()).isEqualTo(403);
    assertThat(console.earshot.alerts().desk().find(subject.number())).hasValue(subject);
  }

  @Test
  void newPasswordEndsOldSessions() throws Exception {
    console.earshot.accounts().add("otto", Role.AGENT, RunningConsole.PASSWORD, "test");
    var otto = console.loggedIn("otto");
    assertThat(otto.get("/inbox").statusCode()).isEqualTo(200);

    console.clock.advance(Duration.ofSeconds(1));
    console.earshot.accounts().changePassword("otto", "another long password", "test");

    assertThat(location(otto.get("/inbox"))).isEqualTo("/login");
  }

  @Test
  void sessionOutlivesARestart() throws Exception {
    var ann = console.loggedIn("ann");

    console.restartWeb();

    assertThat(ann.at(console.port()).get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void loggingOutEndsTheSession() throws Exception {
    var ann = console.loggedIn("ann");

    ann.post("/inbox", "/logout", Map.of());

    assertThat(location(ann.get("/inbox"))).isEqualTo("/login");
  }

  @Test
  void linkInAMailLeadsToItsCaseByWayOfTheDoor() throws Exception {
    var visitor = console.visitor();
    visitor.send(visitor.request("/cases/ES-1").header("Sec-Fetch-Mode", "navigate"));

    var answer = visitor.logIn("ann", RunningConsole.PASSWORD);

    assertThat(location(answer)).isEqualTo("/cases/ES-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cases/ES-999999", "/cases/nonsense", "/cases/ES-0", "/no-such-page"})
  void whatIsNotThereIsSaidInTheSameLook(String path) throws Exception {
    var answer = console.loggedIn("ann").get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here").contains("/static/console");
  }

  @Test
  void nobodyIsSentToAnotherSite() throws Exception {
    var mention = console.mention("So so");
    var ann = console.loggedIn("ann");

    var answer =
        ann.post(
            "/inbox",
            "/mentions/" + mention.id() + "/judge",
            Map.of("sentiment", "NEUTRAL", "back", "//evil.example/"));

    assertThat(location(answer)).isEqualTo("/search");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("(none)").replaceFirst(";.*", "");
  }
}
