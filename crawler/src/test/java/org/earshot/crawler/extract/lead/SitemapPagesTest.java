package org.earshot.crawler.extract.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.extract.sitemap.Sitemap;
import org.earshot.crawler.extract.sitemap.Sitemap.Entry;
import org.earshot.crawler.extract.sitemap.Sitemap.Form;
import org.junit.jupiter.api.Test;

class SitemapPagesTest {
  private static final String MAP = "https://acme.example/sitemap.xml";

  private static Extraction.SiteMap pages(String map, Form form, String... addresses) {
    var entries = Stream.of(addresses).map(address -> new Entry(address, "")).toList();
    var at = map.replaceFirst("#.*", "");
    return new SitemapPages(at, map).of(new Sitemap(form, entries, true));
  }

  private static List<String> addresses(List<Extraction.Named> named) {
    return named.stream().map(Extraction.Named::address).toList();
  }

  @Test
  void pagesWhosePathSpeaksOfReviewsAreRead() {
    var map =
        pages(
            MAP,
            Form.URLSET,
            "https://acme.example/reviews/1",
            "https://acme.example/about",
            "https://acme.example/%D0%BE%D1%82%D0%B7%D1%8B%D0%B2%D1%8B/2",
            "https://acme.example/atsiliepimai");

    assertThat(addresses(map.pages()))
        .containsExactly(
            "https://acme.example/reviews/1",
            "https://acme.example/%D0%BE%D1%82%D0%B7%D1%8B%D0%B2%D1%8B/2",
            "https://acme.example/atsiliepimai");
    assertThat(map.named()).isEqualTo(4);
    assertThat(map.maps()).isEmpty();
  }

  @Test
  void mapOfReviewsNamesNothingElse() {
    var map =
        pages("https://acme.example/reviews-map.xml", Form.URLSET, "https://acme.example/kettle");

    assertThat(map.pages()).hasSize(1);
  }

  @Test
  void pathThatIsSetDecidesAlone() {
    var map =
        pages(
            MAP + "#/prek%C4%97s/",
            Form.URLSET,
            "https://acme.example/prek%C4%97s/1",
            "https://acme.example/reviews/1");

    assertThat(addresses(map.pages())).containsExactly("https://acme.example/prek%C4%97s/1");
  }

  @Test
  void onlyItsOwnHostIsAMapsToSpeakFor() {
    var map =
        pages(
            MAP,
            Form.URLSET,
            "https://acme.example:8443/reviews",
            "https://www.acme.example/reviews",
            "http://acme.example/reviews",
            "ftp://acme.example/reviews",
            "https://acme.example/reviews/" + "x".repeat(3000));

    assertThat(addresses(map.pages())).containsExactly("http://acme.example/reviews");
    assertThat(map.elsewhere()).isEqualTo(2);
  }

  @Test
  void indexNamesAllItsMapsButItself() {
    var map =
        pages(MAP, Form.SITEMAPINDEX, MAP, "https://acme.example/a.xml", "https://o.example/b.xml");

    assertThat(addresses(map.maps())).containsExactly("https://acme.example/a.xml");
    assertThat(map.pages()).isEmpty();
    assertThat(map.elsewhere()).isEqualTo(1);
  }
}
