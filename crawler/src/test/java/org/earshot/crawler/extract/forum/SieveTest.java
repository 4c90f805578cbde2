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
  @CsvSource({
    ".author .username, .username",
    ".author strong a, a",
    "a.unread[href*='#p'], .unread",
    "div.Post > P, p",
    "dt a:not(:has(img)), a",
    "td + td span.postdetails, .postdetails",
    "tr:has(> td > a[name]), tr"
  })
  void lastPartOfASelectorNamesWhatItFinds(String selector, String key) {
    assertThat(Sieve.of(selector)).contains(new Sieve(key));
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
        Jsoup.parse("<p class='A b'>1<b class=a>2</b></p><i class='ab'>3</i><u class=a>4</u>")
            .body();
    var block = new Block(body, List.of(), Set.of());

    assertThat(block.borne(Optional.of(new Sieve(".a"))))
        .extracting(element -> element.ownText())
        .containsExactly("1", "2", "4");
    assertThat(block.borne(Optional.of(new Sieve("i")))).hasSize(1);
    assertThat(block.borne(Optional.empty())).hasSize(5);
  }
}
