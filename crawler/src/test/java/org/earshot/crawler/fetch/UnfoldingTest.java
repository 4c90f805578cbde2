package org.earshot.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfoldingTest {
  private static final int LIMIT = 100_000;

  @StartStop private final MockWebServer server = new MockWebServer();

  @ParameterizedTest
  @CsvSource({
    "br, 500010666f6c64656403",
    "zstd, 28b52ffd0458310000666f6c646564bacdaff2",
    "identity, 666f6c646564"
  })
  void bodyIsUnfoldedAsItsHeaderSays(String coding, String hex) {
    server.enqueue(answer(coding, HexFormat.of().parseHex(hex)));

    assertThat(text(get())).isEqualTo("folded");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void deflateIsReadWithItsFrameAndWithout(boolean bare) throws IOException {
    server.enqueue(answer("deflate", deflated("folded".getBytes(UTF_8), bare)));

    assertThat(text(get())).isEqualTo("folded");
  }

  @Test
  void bodyFoldedTwiceIsUnfoldedTwice() throws IOException {
    var twice = deflated(deflated("folded".getBytes(UTF_8), false), true);
    server.enqueue(answer("deflate, Deflate", twice));

    assertThat(text(get())).isEqualTo("folded");
  }

  @Test
  void headersOfTheFoldedBodyAreLeftOut() throws IOException {
    server.enqueue(answer("deflate", deflated("folded".getBytes(UTF_8), false)));

    var page = ((FetchResult.Fetched) get()).page();

    assertThat(page.header("content-encoding")).isEmpty();
    assertThat(page.header("content-length")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"br", "zstd", "deflate", "gzip", "rot13", "'gzip, gzip, gzip, gzip'"})
  void bodyThatIsNoneOfItsCodingIsUnreachable(String coding) {
    server.enqueue(answer(coding, "plain words, and a few more of them".getBytes(UTF_8)));

    assertThat(get()).isInstanceOf(FetchResult.Unreachable.class);
  }

  @ParameterizedTest
  @CsvSource({"br", "zstd", "deflate", "gzip"})
  void emptyBodyIsEmptyInAnyCoding(String coding) {
    server.enqueue(answer(coding, new byte[0]));

    assertThat(text(get())).isEmpty();
  }

  @Test
  void bombIsTooLargeBeforeItUnfolds() throws IOException {
    server.enqueue(answer("deflate", deflated(new byte[50 * 1024 * 1024], false)));

    assertThat(get()).isEqualTo(new FetchResult.TooLarge(LIMIT));
  }

  private static MockResponse answer(String coding, byte[] body) {
    return new MockResponse.Builder()
        .body(new Buffer().write(body))
        .addHeader("Content-Encoding", coding)
        .build();
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    var out = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (var folding = new DeflaterOutputStream(out, deflater)) {
      folding.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static String text(FetchResult result) {
    return new String(((FetchResult.Fetched) result).page().body(), UTF_8);
  }

  private FetchResult get() {
    var settings =
        CrawlerSettings.ofDefaults().withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    try (var fetcher = new Fetcher(settings, SettableClock.atNewYear())) {
      var address = WebAddress.parse(server.url("/").toString()).orElseThrow();
      return ((Hop.Answer)
              fetcher.ask(new Ask(address, Validators.none(), LIMIT, Ask.Overflow.REFUSE)))
          .result();
    }
  }
}
