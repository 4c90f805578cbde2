package org.earshot.indexer.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Naming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandMatcherTest {
  @ParameterizedTest(name = "{0} is in: {1}")
  @MethodSource
  void phraseIsFound(String phrase, String text) {
    assertThat(match(phrase, text)).containsOnlyKeys("b");
  }

  static Stream<Arguments> phraseIsFound() {
    return Stream.of(
        arguments("Acme Kettle", "I bought an Acme Kettle yesterday."),
        arguments("Acme Kettle", "ACME KETTLE!"),
        arguments("Acme Kettle", "the acme kettle leaks"),
        arguments("Acme Kettle", "an Acme-Kettle"),
        arguments("Acme Kettle", "my AcmeKettle is loud"),
        arguments("Acme Kettle", "#AcmeKettle fail"),
        arguments("Acme Kettle", "hey @acmekettle answer me"),
        arguments("Acme Kettle", "hey @acme_kettle answer me"),
        arguments("Acme Kettle", "hey @acmekettle@social.example answer me"),
        arguments("Acme Kettle", "so good.Acme Kettle for ever"),
        arguments("Acme Kettle", "Acme\u00ADme, no: Ac\u00ADme Kettle"),
        arguments("Acme Kettle", "Ａｃｍｅ Ｋｅｔｔｌｅ"),
        arguments("Acme Kettle", "Acme Kettle's lid"),
        arguments("Acme Kettle", "Acme Kettle’s lid"),
        arguments("Acme Kettle", "two Acme Kettles"),
        arguments("Acme Kettle", "Acme Kettle'o dangtis"),
        arguments("Acme Kettle", "nusipirkau Acme Kettle’ą"),
        arguments("Acme Kettle", "su acme kettleiu neverta"),
        arguments("Acme Kettle", "నా Acme Kettleలో నీరు"),
        arguments("AcmeKettle", "the Acme Kettle"),
        arguments("acme-kettle", "the AcmeKettle"),
        arguments("Maxima", "buvau Maximoje vakar"),
        arguments("Maxima", "Maximos eilės"),
        arguments("Žalias Virdulys", "žalio virdulio nėra, bet Žalias virdulys yra"),
        arguments("Žalias Virdulys", "Žalias virdulio"),
        arguments("Café Noir", "cafe noir"),
        arguments("Cafe Noir", "CAFÉ NOIR"),
        arguments("Βραστήρας", "ο βραστηρας μου"),
        arguments("Ακμή Βραστήρας", "του Ακμή Βραστήρα"),
        arguments("ΒΡΑΣΤΗΡΑΣ", "βραστήρας"),
        arguments("ఆక్మే కెటిల్", "నా ఆక్మే కెటిల్ పాడైంది"),
        arguments("ఆక్మే కెటిల్", "ఆక్మే కెటిల్లో నీరు"),
        arguments("Booking.example", "Booking.example took my money"),
        arguments("acme.example/kettle", "see https://www.acme.example/kettle/reviews?x=1."),
        arguments("acme.example", "see http://shop.acme.example/cart"),
        arguments("McDonald's", "at McDonalds again"),
        arguments("Acme Kettle Co", "AcmeKettle Co."));
  }

  @ParameterizedTest(name = "{0} is not in: {1}")
  @MethodSource
  void phraseIsNotFound(String phrase, String text) {
    assertThat(match(phrase, text)).isEmpty();
  }

  static Stream<Arguments> phraseIsNotFound() {
    return Stream.of(
        arguments("Acme Kettle", "Acme makes a kettle"),
        arguments("Acme Kettle", "Kettle Acme"),
        arguments("Acme Kettle", "see https://shop.example/acme-kettle/reviews"),
        arguments("Acme Kettle", "see acmekettle.com for more"),
        arguments("Acme Kettle", "write to acmekettle@shop.example"),
        arguments("Acme Kettle", "Acme Kettledrum"),
        arguments("Maxima", "the maximum, a maximal thing"),
        arguments("Plan", "a plane and some plans"),
        arguments("Tele", "the telephone"),
        arguments("acme.example", "see notacme.example or acme.example.test"),
        arguments("acme.example/kettle", "see acme.example/pot"),
        arguments("ఆక్మే కెటిల్", "ఆక్మే కుండ"),
        arguments("!!!", "what!!!"));
  }

  @Test
  void exclusionSilencesThePhrase() {
    var matcher = new BrandMatcher(List.of(brand(List.of("Acme"), List.of("acme of comedy"))));

    assertThat(matcher.match(post("the Acme of Comedy, by Acme"))).isEmpty();
    assertThat(matcher.match(post("by Acme"))).containsOnlyKeys("b");
  }

  @Test
  void phraseDoesNotGoOverFromTitleToText() {
    var matcher = new BrandMatcher(List.of(brand(List.of("Acme Kettle"), List.of())));
    var split = Post.builder(new PostKey("s.example", "1"), PostType.POST);

    assertThat(matcher.match(split.title("Buying Acme").text("Kettle tips").build())).isEmpty();
  }

  @Test
  void reviewOfAnItemNamesTheItem() {
    var matcher = new BrandMatcher(List.of(brand(List.of("Acme Kettle"), List.of())));
    var item =
        new Item(
            java.util.Optional.of("Acme Kettle 2000"),
            java.util.Optional.empty(),
            java.util.Optional.empty());
    var key = new PostKey("s.example", "1");

    assertThat(matcher.match(Post.builder(key, PostType.REVIEW).text("Broke.").item(item).build()))
        .containsOnlyKeys("b");
    assertThat(matcher.match(Post.builder(key, PostType.COMMENT).text("Hm.").item(item).build()))
        .isEmpty();
  }

  @Test
  void authorNameIsNoMention() {
    var matcher = new BrandMatcher(List.of(brand(List.of("Acme Kettle"), List.of())));
    var post =
        Post.builder(new PostKey("s.example", "1"), PostType.POST)
            .text("hello")
            .author(Author.named("Acme Kettle"))
            .build();

    assertThat(matcher.match(post)).isEmpty();
  }

  @Test
  void changeLeavesTheMatcherBeforeItAsItWas() {
    var before = new BrandMatcher(List.of(brand("a", "Acme Kettle"), brand("g", "Globex")));
    var after = before.with(List.of(brand("a", "Zeta"), brand("n", "Nova Pot")), List.of("g"));
    var text = post("Acme Kettle, Globex, Zeta, Nova Pot");

    assertThat(before.match(text)).containsOnlyKeys("a", "g");
    assertThat(after.match(text)).containsOnlyKeys("a", "n");
    assertThat(after.match(text).values())
        .extracting(Naming::phrase)
        .containsExactly("Zeta", "Nova Pot");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void changedMatcherIsAsOneThatIsMadeAnew(long seed) {
    var words = new RandomWords(seed);
    var brands = new HashMap<String, Brand>();
    var matcher = new BrandMatcher(List.of());
    for (int i = 0; i < 150; i++) {
      var brand = brand("b" + i % 60, words.line());
      var gone = "b" + (i * 7) % 60;
      brands.put(brand.key(), brand);
      matcher = matcher.with(List.of(brand), gone.equals(brand.key()) ? List.of() : List.of(gone));
      if (!gone.equals(brand.key())) {
        brands.remove(gone);
      }
    }
    var anew = new BrandMatcher(brands.values());

    for (int i = 0; i < 300; i++) {
      var post = words.post(i);
      assertThat(matcher.match(post)).isEqualTo(anew.match(post));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.", "@a.b", "http://", "'a", "a'", "#aB", "Acme-", "ка", "ఆక్మే ", "🫖", "a@b.c/",
        "\u0301"
      })
  void hostileTextIsReadInBoundedTime(String piece) {
    var matcher =
        new BrandMatcher(
            List.of(
                brand("a", "Acme Kettle"),
                brand("n", "a NEAR/5 b"),
                brand("x", "#aB OR =a OR a* OR Ακμή")));
    var hostile = piece.repeat(100_000 / piece.length());

    assertTimeout(Duration.ofSeconds(20), () -> matcher.match(post(hostile + " Acme Kettle")));
  }

  @Test
  void textWithoutEndIsReadInBoundedTime() {
    var matcher = new BrandMatcher(List.of(brand(List.of("Acme Kettle"), List.of())));
    var hostile = "a.".repeat(50_000) + "@" + "b".repeat(50_000) + "/".repeat(1000);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(matcher.match(post(hostile + " Acme Kettle"))).isNotEmpty());
  }

  private static Map<String, Naming> match(String phrase, String text) {
    return new BrandMatcher(List.of(brand(List.of(phrase), List.of()))).match(post(text));
  }

  private static Brand brand(List<String> phrases, List<String> exclusions) {
    return new Brand("b", "B", BrandRole.OWN, phrases, exclusions, List.of());
  }

  private static Brand brand(String key, String line) {
    return Posts.brand(key, List.of(line), List.of());
  }

  private static Post post(String text) {
    return Post.builder(new PostKey("s.example", "1"), PostType.POST).text(text).build();
  }
}
