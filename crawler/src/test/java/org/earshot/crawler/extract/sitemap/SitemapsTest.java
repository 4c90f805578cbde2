package org.earshot.crawler.extract.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.sitemap.Sitemap.Entry;
import org.earshot.crawler.extract.sitemap.Sitemap.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapsTest {
  private static final String MAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- <url><loc>https://acme.example/no</loc></url> -->
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="urn:i">
        <url>
          <loc> https://acme.example/a?x=1&amp;y=2 </loc>
          <image:image><image:loc>https://acme.example/a.png</image:loc></image:image>
          <lastmod>2026-01-02</lastmod>
        </url>
        <url><loc><![CDATA[https://acme.example/b?x&y]]></loc></url>
        <url><loc>/relative</loc></url>
        <url/>
      </urlset>
      """;

  @Test
  void pagesComeInOrderWithTheirDates() {
    assertThat(read(MAP))
        .contains(
            new Sitemap(
                Form.URLSET,
                List.of(
                    new Entry("https://acme.example/a?x=1&y=2", "2026-01-02"),
                    new Entry("https://acme.example/b?x&y", "")),
                true));
  }

  @Test
  void gzipIsUnfolded() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(MAP.getBytes(UTF_8));
    }

    assertThat(read(out.toByteArray())).isEqualTo(read(MAP));
    assertThat(read(java.util.Arrays.copyOf(out.toByteArray(), 20))).isEmpty();
  }

  @Test
  void indexNamesMaps() {
    var index =
        """
        <sm:sitemapindex xmlns:sm="x"><sm:sitemap><sm:loc>https://acme.example/1.xml</sm:loc>
        <sm:lastmod>2026-01-01T00:00:00Z</sm:lastmod></sm:sitemap></sm:sitemapindex>\
        """;

    assertThat(read(index))
        .contains(
            new Sitemap(
                Form.SITEMAPINDEX,
                List.of(new Entry("https://acme.example/1.xml", "2026-01-01T00:00:00Z")),
                true));
  }

  @Test
  void textHasAnAddressALine() {
    assertThat(read("\uFEFFhttps://acme.example/1\r\n\r\nno address\nhttps://acme.example/2"))
        .contains(
            new Sitemap(
                Form.TEXT,
                List.of(
                    new Entry("https://acme.example/1", ""),
                    new Entry("https://acme.example/2", "")),
                true));
  }

  @Test
  void feedsServeAsMapsToo() {
    var rss =
        "<rss><channel><link>https://acme.example/</link><item><link>https://acme.example/1</link>"
            + "<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate></item></channel></rss>";
    var atom =
        "<feed><entry><link rel='alternate' href='https://acme.example/1'/><updated>2026</updated>"
            + "</entry></feed>";

    assertThat(read(rss))
        .contains(
            new Sitemap(
                Form.FEED,
                List.of(new Entry("https://acme.example/1", "Thu, 01 Jan 2026 00:00:00 GMT")),
                true));
    assertThat(read(atom))
        .contains(
            new Sitemap(Form.FEED, List.of(new Entry("https://acme.example/1", "2026")), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "just words", "<html><body>404</body></html>", "<urls", "<!--", "<a"})
  void otherPagesAreNone(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void mapBeyondTheLimitIsCut() {
    var many =
        IntStream.range(0, Sitemaps.MOST_ENTRIES + 10)
            .mapToObj(i -> "https://acme.example/" + i)
            .collect(Collectors.joining("\n"));

    assertThat(read(many))
        .hasValueSatisfying(map -> {
          assertThat(map.entries()).hasSize(Sitemaps.MOST_ENTRIES);
          assertThat(map.whole()).isFalse();
        });
  }

  @Test
  void tourAsksForEachMapOnceThoughTheyNameThemselves() {
    var tour = new SitemapTour(List.of("https://acme.example/sitemap.xml"), 3);
    var self =
        new Sitemap(
            Form.SITEMAPINDEX,
            List.of(
                new Entry("https://acme.example/sitemap.xml", ""),
                new Entry("https://ACME.example/./sitemap.xml", ""),
                new Entry("https://acme.example/1.xml", "")),
            true);
    var pages = new Sitemap(Form.URLSET, List.of(new Entry("https://acme.example/a", "")), true);

    assertThat(tour.next()).contains("https://acme.example/sitemap.xml");
    tour.take(self);
    assertThat(tour.next()).contains("https://acme.example/1.xml");
    tour.take(self);
    tour.take(pages);

    assertThat(tour.next()).isEmpty();
    assertThat(tour.pages()).containsExactly(new Entry("https://acme.example/a", ""));
  }

  @Test
  void tourEndsAfterSoManyMaps() {
    var tour = new SitemapTour(List.of("https://a.example/1", "https://a.example/2"), 1);

    assertThat(tour.next()).isPresent();
    assertThat(tour.next()).isEmpty();
  }

  private static Optional<Sitemap> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static Optional<Sitemap> read(byte[] bytes) {
    return Sitemaps.read(
        Page.saved("https://acme.example/sitemap.xml", Optional.empty(), bytes, Instant.EPOCH));
  }
}
