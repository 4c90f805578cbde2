package org.earshot.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import okio.BufferedSink;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.GuardedClient;
import org.earshot.crawler.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int LIMIT = 100_000;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final SettableClock clock = SettableClock.atNewYear();

  @Test
  void pageComesWithBytesHeadersAndTime() {
    server.enqueue(
        new MockResponse.Builder().body("Ačiū").addHeader("Content-Type", "text/plain").build());

    var page = ((FetchResult.Fetched) get()).page();

    assertThat(new String(page.body(), UTF_8)).isEqualTo("Ačiū");
    assertThat(page.header("content-TYPE")).contains("text/plain");
    assertThat(page.url()).isEqualTo(server.url("/").toString());
    assertThat(page.at()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 418, 500, 502, 503})
  void failureStatusIsAValue(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());

    assertThat(get()).isEqualTo(new FetchResult.HttpFailure(status));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 120                           | 2026-01-01T12:02:00Z
          503 | 120                           | 2026-01-01T12:02:00Z
          429 | Thu, 01 Jan 2026 13:00:00 GMT | 2026-01-01T13:00:00Z
          503 | Thu, 01 Jan 2026 13:00:00 GMT | 2026-01-01T13:00:00Z
          429 | 99999999999999999             | 2026-01-02T12:00:00Z
          429 | Thu, 01 Jan 2099 13:00:00 GMT | 2026-01-02T12:00:00Z
          """)
  void throttlingSaysWhenToComeAgain(int status, String header, Instant until) {
    server.enqueue(
        new MockResponse.Builder().code(status).addHeader("Retry-After", header).build());

    assertThat(get()).isEqualTo(new FetchResult.Throttled(status, Optional.of(until)));
  }

  @Test
  void throttlingWithoutReadableTermHasNone() {
    server.enqueue(
        new MockResponse.Builder().code(429).addHeader("Retry-After", "tomorrow").build());

    assertThat(get()).isEqualTo(new FetchResult.Throttled(429, Optional.empty()));
  }

  @Test
  void noRequestIsRepeatedBehindTheGate() {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    server.enqueue(new MockResponse.Builder().body("a second request").build());

    assertThat(get()).isEqualTo(new FetchResult.HttpFailure(503));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void endlessBodyIsTooLarge() {
    server.enqueue(new MockResponse.Builder().body(new Endless()).build());

    assertThat(get()).isEqualTo(new FetchResult.TooLarge(LIMIT));
  }

  @Test
  void declaredLengthBeyondTheLimitIsTooLarge() {
    server.enqueue(new MockResponse.Builder().body("x".repeat(LIMIT + 1)).build());

    assertThat(get()).isEqualTo(new FetchResult.TooLarge(LIMIT));
  }

  @Test
  void bodyOfExactlyTheLimitComes() {
    server.enqueue(new MockResponse.Builder().body("x".repeat(LIMIT)).build());

    assertThat(get()).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void gzipBombIsTooLargeBeforeItUnfolds() throws IOException {
    var bomb = gzip(new byte[50 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(LIMIT);
    server.enqueue(gzipped(bomb));

    assertThat(get()).isEqualTo(new FetchResult.TooLarge(LIMIT));
  }

  @Test
  void gzipIsUnfolded() throws IOException {
    server.enqueue(gzipped(gzip("folded".getBytes(UTF_8))));

    var page = ((FetchResult.Fetched) get()).page();

    assertThat(new String(page.body(), UTF_8)).isEqualTo("folded");
  }

  @Test
  void brokenGzipIsUnreachable() {
    server.enqueue(gzipped("this is no gzip at all, not even nearly".getBytes(UTF_8)));

    assertThat(get()).isInstanceOf(FetchResult.Unreachable.class);
  }

  @Test
  void gzipThatBreaksOffIsUnreachable() throws IOException {
    var whole = gzip("folded, and longer than its first half".getBytes(UTF_8));
    server.enqueue(gzipped(java.util.Arrays.copyOf(whole, whole.length / 2)));

    assertThat(get()).isInstanceOf(FetchResult.Unreachable.class);
  }

  @Test
  void bodyThatEndsTooEarlyIsUnreachable() {
    server.enqueue(
        new MockResponse.Builder()
            .body("only this")
            .setHeader("Content-Length", "5000")
            .onResponseEnd(mockwebserver3.SocketEffect.ShutdownConnection.INSTANCE)
            .build());

    assertThat(get()).isInstanceOf(FetchResult.Unreachable.class);
  }

  @Test
  void slowBodyTimesOut() {
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(1000))
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    var limit = Duration.ofMillis(300);

    assertThat(get(settings -> settings.withRequestTimeout(limit)))
        .isEqualTo(new FetchResult.TimedOut(limit));
  }

  @Test
  void portWithNobodyBehindIsUnreachable() {
    server.close();

    assertThat(get()).isInstanceOf(FetchResult.Unreachable.class);
  }

  @Test
  void notModifiedAnswersAConditionalRequest() {
    server.enqueue(new MockResponse.Builder().code(304).build());
    var validators = new Validators(Optional.of("\"v1\""), Optional.empty());

    var hop = ask(server.url("/").toString(), validators, UnaryOperator.identity());

    assertThat(hop).isEqualTo(new Hop.Answer(new FetchResult.NotModified()));
  }

  @Test
  void notModifiedWithoutAQuestionIsAFailure() {
    server.enqueue(new MockResponse.Builder().code(304).build());

    assertThat(get()).isEqualTo(new FetchResult.HttpFailure(304));
  }

  @Test
  void validatorThatNoHeaderCanCarryIsNotSent() {
    assertThat(new Validators(Optional.of("\"ž\""), Optional.of("a\nb")))
        .isEqualTo(Validators.none());
  }

  @Test
  void redirectIsHandedBackNotFollowed() {
    server.enqueue(
        new MockResponse.Builder().code(301).addHeader("Location", "/else?x=1#part").build());

    var hop = ask(server.url("/").toString());

    assertThat(hop)
        .isEqualTo(
            new Hop.Redirect(WebAddress.parse(server.url("/else?x=1").toString()).orElseThrow()));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com/", "file:///etc/passwd", "javascript:alert(1)"})
  void redirectToAnotherSchemeIsRefused(String location) {
    server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", location).build());

    assertThat(get()).isEqualTo(new FetchResult.UnsupportedScheme(location));
  }

  @Test
  void userAgentSaysWhoWeAre() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().build());

    get(settings -> settings.withContact("https://acme.example/bot"));

    assertThat(server.takeRequest().getHeaders().get("User-Agent"))
        .matches("Earshot/\\d[\\w.-]* \\(\\+https://acme\\.example/bot\\)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b\r\nX-Evil: 1", "ž@example.com", "(", ""})
  void contactThatCannotStandInAHeaderIsRefused(String contact) {
    var settings = CrawlerSettings.ofDefaults().withContact(contact);

    assertThatThrownBy(() -> new Fetcher(settings, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crawler.contact");
  }

  @Test
  void otherModulesSendThroughTheSameGuard() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(201).body("made").build());
    server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/x").build());
    try (var fetcher = fetcher(UnaryOperator.identity())) {
      var url = server.url("/hook").uri();
      var headers = Map.of("X-Signature", "abc");

      var made =
          fetcher.send(new GuardedClient.Request("POST", url, headers, "{}".getBytes(UTF_8)));
      var moved = fetcher.send(new GuardedClient.Request("POST", url, headers, new byte[0]));
      var ftp =
          fetcher.send(
              new GuardedClient.Request("GET", URI.create("ftp://x/"), Map.of(), new byte[0]));

      assertThat(made).isInstanceOf(FetchResult.Fetched.class);
      assertThat(moved).isEqualTo(new FetchResult.HttpFailure(302));
      assertThat(ftp).isEqualTo(new FetchResult.UnsupportedScheme("ftp://x/"));
      RecordedRequest first = server.takeRequest();
      assertThat(first.getHeaders().get("X-Signature")).isEqualTo("abc");
      assertThat(first.getBody()).hasToString("[text={}]");
    }
  }

  private FetchResult get() {
    return get(UnaryOperator.identity());
  }

  private FetchResult get(UnaryOperator<CrawlerSettings> change) {
    return switch (ask(server.url("/").toString(), Validators.none(), change)) {
      case Hop.Answer(var result, var _) -> result;
      case Hop.NotAsked(var result) -> result;
      case Hop.Redirect(var to) -> throw new AssertionError("sent on to " + to);
    };
  }

  private Hop ask(String url) {
    return ask(url, Validators.none(), UnaryOperator.identity());
  }

  private Hop ask(String url, Validators validators, UnaryOperator<CrawlerSettings> change) {
    try (var fetcher = fetcher(change)) {
      var address = WebAddress.parse(url).orElseThrow();
      return fetcher.ask(new Ask(address, validators, LIMIT, Ask.Overflow.REFUSE));
    }
  }

  private Fetcher fetcher(UnaryOperator<CrawlerSettings> change) {
    var settings =
        CrawlerSettings.ofDefaults()
            .withContact("mailto:ops@acme.example")
            .withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    return new Fetcher(change.apply(settings), clock);
  }

  private static MockResponse gzipped(byte[] body) {
    return new MockResponse.Builder()
        .body(new Buffer().write(body))
        .addHeader("Content-Encoding", "gzip")
        .build();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /// A body that goes on until the client hangs up.
  private static final class Endless implements MockResponseBody {
    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      var chunk = new byte[8192];
      while (sink.isOpen()) {
        sink.write(chunk);
      }
    }
  }
}
