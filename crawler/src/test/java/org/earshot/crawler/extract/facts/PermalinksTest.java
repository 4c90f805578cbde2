package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinksTest {
  private static final List<String> PIECES =
      List.of(
          "http://",
          "HTTPS://",
          "www.",
          "Acme.example",
          ":80",
          ":8080",
          "/",
          "/./",
          "/../",
          "a b",
          "ä",
          "%7e",
          "%C3%a4",
          "%",
          "?",
          "&",
          "=",
          "utm_source=x",
          "PHPSESSID=1",
          "sid=",
          "0123456789abcdef0123456789abcdef",
          "#",
          "comment-12",
          ";jsessionid=1F",
          "[",
          "|",
          "\\",
          "@",
          "..",
          "//",
          "#top",
          "+",
          "λ");

  @ParameterizedTest
  @CsvSource({
    "HTTP://WWW.Acme.Example:80/Kettle, http://www.acme.example/Kettle",
    "https://acme.example:443, https://acme.example/",
    "https://acme.example:8443/a, https://acme.example:8443/a",
    "https://acme.example/a/./b/../c, https://acme.example/a/c",
    "https://acme.example/../../x, https://acme.example/x",
    "https://acme.example/a?utm_source=mail&id=7&fbclid=Z, https://acme.example/a?id=7",
    "https://acme.example/a?utm_source=mail, https://acme.example/a",
    "https://acme.example/t.php?sid=0123456789abcdef0123456789abcdef&t=4, https://acme.example/t.php?t=4",
    "https://acme.example/story.php?sid=12, https://acme.example/story.php?sid=12",
    "https://acme.example/?PHPSESSID=abc&p=2, https://acme.example/?p=2",
    "https://acme.example/a;jsessionid=1F2E?x=1, https://acme.example/a?x=1",
    "https://acme.example/a#comment-12, https://acme.example/a#comment-12",
    "https://acme.example/a#post-5, https://acme.example/a#post-5",
    "https://acme.example/a#review_77a, https://acme.example/a#review_77a",
    "https://acme.example/a#p901, https://acme.example/a#p901",
    "https://acme.example/a#suggestedAnswer2, https://acme.example/a#suggestedAnswer2",
    "https://acme.example/a#acceptedAnswer, https://acme.example/a#acceptedAnswer",
    "https://acme.example/a#answers, https://acme.example/a",
    "https://acme.example/a#top, https://acme.example/a",
    "https://acme.example/a#respond, https://acme.example/a",
    "https://acme.example/%7eona/%c3%a4, https://acme.example/~ona/%C3%A4",
    "https://acme.example/ä b, https://acme.example/%C3%A4%20b",
    "https://virduliai.example/ž, https://virduliai.example/%C5%BE",
    "https://ona:secret@acme.example/, https://acme.example/",
    "mailto:ona@acme.example, mailto:ona@acme.example"
  })
  void anAddressHasOneForm(String written, String normal) {
    assertThat(Permalinks.normalize(written)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "kettle, https://acme.example/shop/kettle",
    "/kettle, https://acme.example/kettle",
    "../kettle, https://acme.example/kettle",
    "?page=2, https://acme.example/shop/list?page=2",
    "#review-3, https://acme.example/shop/list?page=1#review-3",
    "//cdn.example/x, https://cdn.example/x",
    "https://other.example, https://other.example/"
  })
  void linksAreResolvedAgainstTheirPage(String link, String absolute) {
    assertThat(Permalinks.resolve("https://acme.example/shop/list?page=1", link))
        .contains(absolute);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "mailto:a@b.example", "data:text/html,x", " ", "http://"})
  void whatIsNoWebAddressIsNoLink(String link) {
    assertThat(Permalinks.resolve("https://acme.example/", link)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Acme.example/x, acme.example",
    "http://acme.example:8080/x, acme.example:8080",
    "https://acme.example:443/, acme.example",
    "http://127.0.0.1:4711/forum, 127.0.0.1:4711"
  })
  void theSiteIsTheHostWithoutWww(String address, String site) {
    assertThat(Permalinks.site(address)).isEqualTo(site);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void normalizingTwiceEqualsOnce(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var address = new StringBuilder("http://acme.example");
      for (int n = random.nextInt(12); n > 0; n--) {
        address.append(PIECES.get(random.nextInt(PIECES.size())));
      }

      var once = Permalinks.normalize(address.toString());

      assertThat(Permalinks.normalize(once)).as(address.toString()).isEqualTo(once);
    }
  }

  @Test
  void aHugeAddressIsLeftAlone() {
    assertThat(Permalinks.resolve("https://acme.example/", "x".repeat(100_000))).isEmpty();
  }
}
