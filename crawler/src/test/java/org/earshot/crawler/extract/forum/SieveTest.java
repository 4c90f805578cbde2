package org.earshot.crawler.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SieveTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        ".author .username; .username; .author",
        ".author strong a; a; .author strong",
        "a.unread[href*='#p']; .unread; ''",
        "div.Post > P; p; .post",
        "dt a:not(:has(img)); a; dt",
        "td + td span.postdetails; .postdetails; ''",
        "tr:has(> td > a[name]); tr; ''"
      },
      delimiter = ';')
  void partsOfASelectorNameWhatItFindsAndWhatStandsAroundIt(
      String selector, String key, String around) {
    var names = around.isEmpty() ? List.<String>of() : List.of(around.split(" ", -1));

    assertThat(Sieve.of(selector)).contains(new Sieve(key, names));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"[itemprop=author]", "#main", "a, b", "div[id~=^p\\d+$]", "*", "svg|a"},
      delimiter = ';')
  void selectorWithoutANameOrWithAChoiceHasNone(String selector) {
    assertThat(Sieve.of(selector)).isEmpty();
  }

  @Test
  void blockGivesTheElementsThatBearTheNameInPageOrder() {
    var body =
        Jsoup.parse("<p class='A b'>1<b class=a>2</b></p><i class=c>3</i><u class=a>4</u>").body();
    var block = new Block(body, List.of(), Set.of());

    assertThat(block.borne(sieve(".a")))
        .extracting(element -> element.ownText())
        .containsExactly("1", "2", "4");
    assertThat(block.borne(sieve("i"))).hasSize(1);
    assertThat(block.borne(sieve("b", ".a", "p"))).hasSize(1);
    assertThat(block.borne(sieve("b", ".absent"))).isEmpty();
    assertThat(block.borne(Optional.empty())).hasSize(5);
  }

  private static Optional<Sieve> sieve(String key, String... around) {
    return Optional.of(new Sieve(key, List.of(around)));
  }
}
