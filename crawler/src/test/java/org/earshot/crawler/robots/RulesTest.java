package org.earshot.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Disallow: /caf%c3%a9            | /café            | false
          Disallow: /café                 | /caf%C3%A9       | false
          Disallow: /%72eviews            | /reviews         | false
          Disallow: /a%2fb                | /a/b             | true
          Disallow: /a%2fb                | /a%2Fb           | false
          Disallow: /*?to=https://a.b     | /x?to=https%3A%2F%2Fa.b | false
          Disallow: /*?to=https%3A%2F%2Fa | /x?to=https://a  | false
          Disallow: /price-%24            | /price-$         | false
          Disallow: /price-%2A            | /price-x         | true
          Disallow: /end$                 | /end             | false
          Disallow: /end$                 | /ends            | true
          Disallow: /end$                 | /end$            | false
          Disallow: /a*b*c$               | /a-b-c-c         | false
          Disallow: /a*b*c$               | /a-c-b           | true
          Disallow: /a*$                  | /abc             | false
          Disallow: *.pdf                 | /x/y.pdf         | false
          Disallow: reviews               | /reviews         | true
          Disallow /reviews               | /reviews         | false
          Dissalow: /reviews              | /reviews         | false
          Disallow: /reviews<BR>          | /reviews/1       | false
          Disallow: /;Allow: /x/index.html | /x/             | true
          Disallow: /;Allow: /x/index.html | /y/             | false
          Disallow: /;Allow: /            | /x               | true
          Disallow: /                     | /robots.txt      | true
          Disallow: /                     | /robots.txt?x    | false
          """)
  void pathsAreComparedInOneEncoding(String lines, String path, boolean allowed) {
    var rules = rules("User-agent: *\n" + lines.replace(';', '\n'), "earshot");

    assertThat(rules.allow("https://shop.example" + path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: earshot;Disallow: /a;User-agent: *;Disallow: /b;User-agent: Earshot/2.0;Disallow: /c | /a | false
          User-agent: earshot;Disallow: /a;User-agent: *;Disallow: /b;User-agent: Earshot/2.0;Disallow: /c | /b | true
          User-agent: earshot;Disallow: /a;User-agent: *;Disallow: /b;User-agent: Earshot/2.0;Disallow: /c | /c | false
          User-agent: earshot;Sitemap: http://x/;Crawl-delay: 1;User-agent: *;Disallow: /b                 | /b | false
          User-agent: otherbot earshot;Disallow: /b                                                       | /b | false
          User-agent: earshotter;Disallow: /b                                                             | /b | true
          User-agent: * ;Disallow: /b                                                                     | /b | false
          Disallow: /b                                                                                    | /b | true
          """)
  void groupsOfOneProductAreJoined(String lines, String path, boolean allowed) {
    var rules = rules(lines.replace(';', '\n'), "earshot");

    assertThat(rules.allow("https://shop.example" + path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (compatible; Earshot/1.0), false",
    "earshot, false",
    "listener, true",
    "earshot-images, true"
  })
  void productIsFoundInAWholeUserAgent(String agent, boolean allowed) {
    var rules = rules("User-agent: Earshot\nDisallow: /", agent);

    assertThat(rules.allow("https://shop.example/")).isEqualTo(allowed);
  }

  @Test
  void sitemapsComeInOrderFromAnywhere() {
    var rules =
        rules(
            "\uFEFFSitemap: https://a.example/1\nUser-agent: *\nsite-map: https://a.example/2",
            "x");

    assertThat(rules.sitemaps()).containsExactly("https://a.example/1", "https://a.example/2");
  }

  @Test
  void longestDelayOfTheGroupsCounts() {
    var rules =
        rules(
            "User-agent: *\nCrawl-delay: 2\nDisallow: /a\n\nUser-agent: *\nCrawl-delay: 7.5", "x");

    assertThat(rules.delay()).isEqualTo(Duration.ofMillis(7_500));
  }

  @Test
  @Timeout(10)
  void hostileFileIsReadInNoTime() {
    var stars = "*a".repeat(8_000) + "b";
    var lines =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "Disallow: /" + stars.substring(0, 250) + i)
            .collect(Collectors.joining("\n"));
    var rules = rules("User-agent: *\n" + lines + "\nDisallow: /" + stars, "earshot");

    var url = "https://shop.example/" + "a".repeat(8_000);

    assertThatCode(() -> assertThat(rules.allow(url)).isTrue()).doesNotThrowAnyException();
  }

  private static Rules rules(String body, String agent) {
    var file =
        new RobotsFile(
            "https://shop.example:443",
            RobotsFile.Standing.PRESENT,
            "https://shop.example/robots.txt",
            0,
            body,
            "",
            Instant.MAX,
            0);
    return Rules.of(file, Product.of(agent));
  }
}
