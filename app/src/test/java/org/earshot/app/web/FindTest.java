package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.earshot.crawler.CrawlerSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @StartStop private final MockWebServer site = new MockWebServer();
  @TempDir private Path data;

  @BeforeEach
  void pages() {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getUrl().encodedPath()) {
              case "/" ->
                  answer(
                      "<link rel=alternate type=application/rss+xml title='<b>Talk' href=/talk>");
              case "/talk" ->
                  answer(
                      """
                      <rss version="2.0"><channel><title>Talk</title><item><guid>1</guid>
                      <title>The lid fell off</title></item></channel></rss>
                      """);
              default -> new MockResponse.Builder().code(404).build();
            };
          }
        });
  }

  @Test
  void siteIsLookedAroundAndAFindFillsTheFormOfANewSource() throws Exception {
    try (var console = new RunningConsole(data.resolve("whole"), crawling()).withWatchlist()) {
      var ann = console.loggedIn("ann");

      var begun = ann.post("/sources/find", "/sources/find", Map.of("address", url()));
      var found = ended(ann, begun.headers().firstValue("Location").orElseThrow());

      assertThat(found)
          .contains("The lid fell off", "Feed that the page names", "1 post, read as feed")
          .contains("&lt;b&gt;Talk")
          .doesNotContain("<b>Talk");
      assertThat(ann.get("/sources?name=Talk&address=" + url() + "talk&kind=feed").body())
          .contains("value=\"Talk\"", "value=\"" + url() + "talk\"");
    }
  }

  @Test
  void addressThatIsNoneIsSaidSo() throws Exception {
    try (var console = new RunningConsole(data.resolve("whole"), crawling())) {
      var ann = console.loggedIn("ann");

      var answer = ann.post("/sources/find", "/sources/find", Map.of("address", "no such thing"));

      assertThat(answer.body()).contains("f-address").contains("aria-invalid=\"true\"");
      assertThat(ann.get("/sources/find/none").statusCode()).isEqualTo(404);
    }
  }

  private static String ended(Visitor visitor, String path) throws Exception {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var page = visitor.get(path).body();
      if (!page.contains("class=\"spin\"")) {
        return page;
      }
    }
    throw new AssertionError("the search has not ended");
  }

  private CrawlerSettings crawling() {
    return CrawlerSettings.ofDefaults()
        .withHostDelay(Duration.ZERO)
        .withAllowedPrivate(Set.of("localhost:" + site.getPort()));
  }

  private String url() {
    return "http://localhost:" + site.getPort() + "/";
  }

  private static MockResponse answer(String body) {
    return new MockResponse.Builder().body(body).build();
  }
}
