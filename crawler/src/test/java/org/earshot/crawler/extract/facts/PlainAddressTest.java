package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          ".",
          "..",
          "./",
          "../",
          "?",
          "#",
          "=",
          "&",
          ":",
          "a",
          "B",
          "p",
          "12",
          "-",
          "_",
          "%41",
          ";jsessionid=1",
          "utm_source=x",
          "s=1",
          "sid=0123456789abcdef0123",
          "comment-12",
          "kettle",
          "index.php",
          "http://",
          "https://",
          "shop.example",
          "Shop.Example",
          "10.0.0.1",
          "xn--bcher-kva.example",
          "shop.example:80",
          "~",
          " ",
          "@");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsResolvedAtAGlanceIsWhatIsResolvedByTheStandard(int seed) {
    var random = new Random(seed);
    int glances = 0;
    for (int i = 0; i < 20_000; i++) {
      var base = "https://" + (random.nextBoolean() ? "shop.example/" : "") + made(random, 3);
      var link = (random.nextInt(4) == 0 ? "https://shop.example" : "") + made(random, 5);
      var glance = PlainAddress.resolve(base, link);
      if (glance.isPresent()) {
        assertThat(glance).as(base + " and " + link).isEqualTo(Permalinks.resolved(base, link));
        glances++;
      }
    }
    assertThat(glances).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "https://forum.example/board/viewtopic.php?t=7, ./viewtopic.php?p=12&sid=0123456789abcdef0123#p12,"
        + " https://forum.example/board/viewtopic.php?p=12#p12",
    "https://shop.example, p/kettle, https://shop.example/p/kettle",
    "https://shop.example/a/b, /p/kettle?utm_source=mail, https://shop.example/p/kettle",
    "https://shop.example/a, https://other.example, https://other.example/"
  })
  void usualLinksAreResolvedAtAGlance(String base, String link, String resolved) {
    assertThat(PlainAddress.resolve(base, link)).contains(resolved);
  }

  @Test
  void hostIsToldAtAGlance() {
    assertThat(PlainAddress.host("https://www.shop.example/p?x#y")).contains("www.shop.example");
    assertThat(PlainAddress.host("https://shop.example:8443/")).isEqualTo(Optional.empty());
  }

  private static String made(Random random, int most) {
    var made = new StringBuilder();
    for (int i = random.nextInt(most + 1); i >= 0; i--) {
      made.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return made.toString();
  }
}
