package org.earshot.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.HttpSettings;
import org.earshot.app.playground.Playground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person at work: the real whole over the playground, in a real browser.
class ConsoleBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String MISSING =
      "the browser test needs Chromium: run `apt-get install chromium`";

  /// Long enough for a machine that builds other things beside; nobody waits for it otherwise.
  private static final double PATIENCE_MS = Duration.ofMinutes(2).toMillis();

  @TempDir Path data;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Page page;
  private String console;

  @BeforeEach
  void openBrowser() throws Exception {
    requireChromium();
    var playground = later(Playground.start(Clock.systemUTC()));
    var earshot = later(earshot(playground));
    console = "http://localhost:" + earshot.configuration().http().port();
    later(WebServer.start(earshot, earshot.configuration().http().port()));
    var playwright =
        later(
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    page = later(launch(playwright)).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (var one : open.reversed()) {
      one.close();
    }
  }

  @Test
  void complaintGoesFromTheInboxToProved() {
    logIn();
    soundPage("Inbox");
    var row = page.locator(".row-link").first();
    patiently(row).isVisible();
    page.keyboard().press("j");
    assertThat(row).isFocused();
    page.keyboard().press("Enter");

    button("Take this case").click();
    patiently(page.getByText("You have it")).isVisible();
    soundPage("ES-");
    page.locator(".chip").first().click();
    var answer = page.locator("#answer-text");
    assertThat(answer).not().hasValue("");
    var words = answer.inputValue();
    button("Copy and keep as draft").click();
    patiently(page.locator(".flash.done")).containsText("draft");

    answerInPublic(words);
    button("I have answered").click();

    // The script refreshes the page; nobody reloads it. A quick crawler has seen it already.
    patiently(page.locator("#case-places")).containsText("Seen in public");
    patiently(page.locator(".proof")).containsText(firstLine(words));
    patiently(page.locator("#case-history")).containsText("Answer seen in public");
    assertThat(complaints).as("complaints of the browser, such as of the CSP").isEmpty();
  }

  @Test
  void sourcesShowHowTheyFareOnAPhoneInTheDarkToo() {
    logIn();
    page.navigate(console + "/sources");
    soundPage("Sources");
    var strip = page.locator(".strip").first();
    patiently(strip).containsText("Last 24 hours");
    assertThat(strip.locator("li")).hasCount(24);
    patiently(page.locator(".strip .good").first()).isVisible();

    page.setViewportSize(360, 740);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    soundPage("Sources");
    page.navigate(console + "/settings");
    soundPage("Settings");
    assertThat(page.locator(".nav [aria-current]")).isInViewport();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.navigate(console + "/search?q=" + "a".repeat(300) + ":(");
    soundPage("Search");
    page.navigate(console + "/sources");
    page.getByLabel("Name of the source").fill("Ours");
    button("Add source").click();
    assertThat(page.locator("#f-address")).isFocused();
    assertThat(page.locator("#f-name")).hasValue("Ours");
    page.navigate(console + "/sources");
    page.locator(".source h2 a").first().click();
    soundPage("Edit source");
    page.getByLabel("Read back").selectOption("0");
    button("Read its past").click();

    // The script refreshes the page; a quick crawler may be at the end already.
    patiently(page.locator(".past")).containsText(Pattern.compile("(Being read|Read):"));
    patiently(page.locator(".past")).containsText("page");
    soundPage("Edit source");
    assertThat(complaints).as("complaints of the browser, such as of the CSP").isEmpty();
  }

  private void logIn() {
    page.navigate(console + "/inbox");
    soundPage("Log in");
    page.getByLabel("User").fill("admin");
    page.getByLabel("Password").fill(RunningConsole.PASSWORD);
    button("Log in").click();
    patiently(page.getByRole(AriaRole.HEADING).first()).hasText("Inbox");
  }

  /// On the playground's own page, as the brand.
  private void answerInPublic(String words) {
    var there =
        page.waitForPopup(() -> page.getByRole(AriaRole.LINK, name("Open public page")).click());
    there.setDefaultTimeout(PATIENCE_MS);
    var form = there.locator("form[action='/reply']:has(textarea:visible)").first();
    if (!form.isVisible()) {
      there.locator(".reply summary").first().click();
    }
    form.locator("textarea").fill(words);
    form.locator("button").click();
    there.getByText(firstLine(words)).first().waitFor();
    there.close();
  }

  /// What any page owes to people who do not see it.
  private void soundPage(String title) {
    assertThat(page.title()).contains(title);
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator("main")).hasCount(1);
    assertThat(page.locator("html[lang]")).hasCount(1);
    var nameless =
        page.evaluate(
            """
            () => [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
              .filter(e => !e.labels.length && !e.getAttribute("aria-label"))
              .concat([...document.querySelectorAll("a, button")]
                .filter(e => !e.textContent.trim() && !e.getAttribute("aria-label")))
              .concat([...document.querySelectorAll("img:not([alt])")])
              .map(e => e.outerHTML)
            """);
    assertThat((List<?>) nameless).as("nameless on " + title).isEmpty();
    var wider = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
    assertThat(wider).as("wider than the screen: " + title).isEqualTo(false);
  }

  private Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  private static Page.GetByRoleOptions name(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Patient patiently(Locator locator) {
    return new Patient(locator);
  }

  /// Assertions that wait as long as the page may take on a busy machine.
  private record Patient(Locator locator) {
    void isVisible() {
      assertThat(locator)
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    void containsText(Pattern words) {
      assertThat(locator)
          .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    void containsText(String text) {
      assertThat(locator)
          .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    void hasText(String text) {
      assertThat(locator)
          .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS));
    }
  }

  private static String firstLine(String words) {
    return words.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow().strip();
  }

  private Earshot earshot(Playground playground) throws Exception {
    int port = freePort();
    var defaults = Configuration.ofDefaults(data.resolve("whole"));
    var crawler =
        defaults
            .crawler()
            .withHostDelay(Duration.ofMillis(100))
            .withAllowedPrivate(playground.allowedHosts());
    var earshot =
        Earshot.open(
            defaults.withCrawler(crawler).withHttp(HttpSettings.ofDefaults().withPort(port)),
            Clock.systemUTC());
    var made = earshot.accounts().addFirst(Optional.of(RunningConsole.PASSWORD));
    assertThat(made).isEmpty();
    var list = playground.watchlist();
    list.brands().forEach(earshot.indexer().brands()::put);
    list.recipients().forEach(earshot.alerts().playbook()::put);
    list.savedReplies().forEach(earshot.alerts().playbook()::put);
    list.sources().forEach(earshot.crawler().sources()::add);
    earshot.start();
    return earshot;
  }

  private static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static int freePort() throws Exception {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /// A skip where a browser is optional, a failure where `EARSHOT_BROWSER_REQUIRED` is true.
  private static void requireChromium() {
    boolean there = Files.isExecutable(CHROMIUM);
    var asked =
        System.getProperty(
            "EARSHOT_BROWSER_REQUIRED",
            System.getenv().getOrDefault("EARSHOT_BROWSER_REQUIRED", "false"));
    if (Boolean.parseBoolean(asked)) {
      assertThat(there).as(MISSING).isTrue();
    }
    Assumptions.assumeTrue(there, MISSING);
  }

  private <T extends AutoCloseable> T later(T resource) {
    open.add(resource);
    return resource;
  }
}
