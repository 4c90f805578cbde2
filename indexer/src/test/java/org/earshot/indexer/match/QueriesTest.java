package org.earshot.indexer.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.Naming.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines in the query language, held against posts.
class QueriesTest {
  @ParameterizedTest(name = "{0} finds: {1}")
  @MethodSource
  void lineFinds(String line, String text) {
    assertThat(Posts.named(List.of(line), List.of(), text)).isTrue();
  }

  static Stream<Arguments> lineFinds() {
    return Stream.of(
        arguments("acme AND kettle", "a kettle by Acme"),
        arguments("acme OR globex", "Globex"),
        arguments("acme -job", "Acme leaks"),
        arguments("(acme OR globex) AND kettle", "kettle of Globex"),
        arguments("\"acme kettle\"~3", "Acme made a new kettle"),
        arguments("\"acme kettle\"~3", "the kettle that Acme made"),
        arguments("\"acme kettle\"~>3", "Acme made a new kettle"),
        arguments("acme NEAR/2 leak", "leak in my Acme"),
        arguments("Acme Kettle NEAR/3 (leak OR drip)", "a drip at the Acme-Kettle"),
        arguments("Acme Kettle NEAR/3 (leak OR drip)", "a drip at the AcmeKettle'o"),
        arguments("acme ONEAR/1 \"hot kettle\"", "Acme big hot kettle"),
        arguments("apple NOT NEAR/3 (pie OR juice)", "my Apple broke"),
        arguments(
            "apple NOT NEAR/3 (pie OR juice)",
            "apple pie for lunch and then in the shop they sold me an Apple for too much"),
        arguments("ket*le", "the kettle"),
        arguments("ket*le", "the ketchup bottle and Kettle"),
        arguments("Acme ket*", "the Acme Ketttle"),
        arguments("kettl?", "Kettle"),
        arguments("*kettle", "teakettle"),
        arguments("ac*-ket*", "acme kettle"),
        arguments("=Sky", "I have Sky at home"),
        arguments("=Sky", "Sky's the worst"),
        arguments("exact:\"Blue Sky\"", "with Blue Sky, never"),
        arguments("C++", "I write c++."),
        arguments("C#", "C# and Java"),
        arguments(".NET framework", "the .NET framework"),
        arguments("=.NET", "we use .NET here"),
        arguments("#acmefail", "so #AcmeFail"),
        arguments("@acme_kettle", "hey @Acme_Kettle!"),
        arguments("@acme", "@acme@social.example help"),
        arguments("AT&T", "by AT&T."),
        arguments("🫖", "love🫖it"),
        arguments("❤️", "I ❤ it"),
        arguments("❤", "I ❤️ it"),
        arguments("🫖 AND acme", "acme 🫖"),
        arguments("acme text.lt:virdulys", "acme virdulys"),
        arguments("acme text:leaks", "Acme leaks"),
        arguments("site:forum.example acme", "Acme"),
        arguments("site:example acme", "Acme"),
        arguments("type:post acme", "Acme"),
        arguments("acme -type:review", "Acme"),
        arguments("acme \"unclosed", "acme unclosed"));
  }

  @ParameterizedTest(name = "{0} does not find: {1}")
  @MethodSource
  void lineDoesNotFind(String line, String text) {
    assertThat(Posts.named(List.of(line), List.of(), text)).isFalse();
  }

  static Stream<Arguments> lineDoesNotFind() {
    return Stream.of(
        arguments("acme AND kettle", "only Acme"),
        arguments("acme -job", "Acme has a job for you"),
        arguments("acme -\"job advert\"", "Acme job-advert"),
        arguments("\"acme kettle\"~3", "Acme one two three four kettle"),
        arguments("\"acme kettle\"~>3", "the kettle that Acme made"),
        arguments("\"kettle kettle\"~3", "one kettle"),
        arguments("acme NEAR/2 leak", "Acme one two three leak"),
        arguments("apple NOT NEAR/3 (pie OR juice)", "an apple for my pie"),
        arguments("apple NOT NEAR/3 \"apple pie\"", "Apple pie"),
        arguments("ket*le", "ketchup"),
        arguments("kettl?", "kettling"),
        arguments("=Sky", "the sky is blue"),
        arguments("=Sky", "SKY"),
        arguments("=Sky", "#Sky"),
        arguments("=C", "C++ and C#"),
        arguments("C++", "vitamin C"),
        arguments("AT&T", "the sky at AT&T-shop.example - never"),
        arguments("C++", "C+++"),
        arguments("#acmefail", "an acmefail"),
        arguments("#acme", "#AcmeFail"),
        arguments("@acme", "acme"),
        arguments("@acme", "@acme_kettle"),
        arguments("🫖", "☕"),
        arguments("site:other.example acme", "Acme"),
        arguments("type:review acme", "Acme"),
        arguments("title:acme", "Acme"),
        arguments("author:acme", "Acme"),
        arguments("rating:<3 acme", "Acme"),
        arguments("-acme", "nothing of the kind"),
        arguments("*", "anything"));
  }

  @Test
  void fieldsOfThePostAreAskedFor() {
    var post =
        Post.builder(new PostKey("www.shop.example", "1"), PostType.REVIEW)
            .title("Acme and me")
            .text("It leaks")
            .author(Author.named("Jonas Jonaitis"))
            .lang("lt")
            .url("https://shop.example/acme?x=1")
            .rating(Rating.of(2, 5))
            .build();

    for (var line :
        List.of(
            "title:acme",
            "title:acme text:leaks",
            "acme author:jonaitis",
            "author:\"Jonas Jonaitis\"",
            "acme lang:lt",
            "acme lang:(lt OR lv)",
            "site:shop.example",
            "acme site:*.example",
            "acme url:*acme\\?x*",
            "acme rating:[1 TO 2]",
            "acme rating:<=2",
            "acme rating:*",
            "type:review leaks")) {
      assertThat(Posts.match(List.of(line), List.of(), post)).as(line).isNotEmpty();
    }
    for (var line :
        List.of(
            "text:acme",
            "acme author:petras",
            "acme lang:en",
            "acme site:shop.test",
            "acme rating:{2 TO 5]",
            "acme rating:>2")) {
      assertThat(Posts.match(List.of(line), List.of(), post)).as(line).isEmpty();
    }
  }

  @Test
  void sourceAndLanguageComeFromOutside() {
    var matcher =
        new BrandMatcher(
            List.of(Posts.brand(List.of("acme source:\"Town forum\" lang:lt"), List.of())));
    var post = Posts.saying("Acme");

    assertThat(matcher.match(new Facts(post, "Town Forum", () -> "lt"))).isNotEmpty();
    assertThat(matcher.match(new Facts(post, "Town Forum", () -> "en"))).isEmpty();
    assertThat(matcher.match(new Facts(post, "Shop", () -> "lt"))).isEmpty();
  }

  @Test
  void languageIsNotAskedForInVain() {
    var matcher = new BrandMatcher(List.of(Posts.brand(List.of("acme lang:lt"), List.of())));

    assertThat(
            matcher.match(
                new Facts(
                    Posts.saying("nothing of the kind"),
                    "",
                    () -> {
                      throw new AssertionError("asked");
                    })))
        .isEmpty();
  }

  @ParameterizedTest(name = "{1} without {2} {3}: {0}")
  @MethodSource
  void exclusionSilences(String text, String phrase, String exclusion, boolean named) {
    assertThat(Posts.named(List.of(phrase), List.of(exclusion), text)).isEqualTo(named);
  }

  static Stream<Arguments> exclusionSilences() {
    return Stream.of(
        arguments("the Acme of comedy, by Acme", "Acme", "acme of comedy", false),
        arguments("by Acme", "Acme", "acme of comedy", true),
        arguments("Acme has a vacancy", "Acme", "vacancy OR \"job advert\"", false),
        arguments("Acme has a job-advert", "Acme", "vacancy OR \"job advert\"", false),
        arguments("an apple pie", "Apple", "NEAR/2 (pie OR juice)", false),
        arguments("apple pie; they sold me a bad Apple", "Apple", "NEAR/2 (pie OR juice)", true),
        arguments("apple with some cold juice", "Apple", "NEAR/2 (pie OR juice)", true),
        arguments("apple AND kettle of juice", "apple AND kettle", "NEAR/2 juice", false),
        arguments("apple, kettle in juice", "apple NEAR/3 kettle", "NEAR/1 juice", false),
        arguments("Apple at shop", "Apple", "site:forum.example", false),
        arguments("Apple at shop", "Apple", "site:other.example", true),
        arguments("Apple (unclosed", "Apple", "(unclosed", false));
  }

  @Test
  void namingSaysWhichPartStandsWhere() {
    var post =
        Posts.post().title("AcmeKettle!").text("So: my Acme-Kettle’o lid, it leaks.").build();

    var naming = Posts.match(List.of("Acme Kettle NEAR/9 leaks", "Acme Kettle"), List.of(), post);

    assertThat(naming.values())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.phrase()).isEqualTo("Acme Kettle NEAR/9 leaks");
          assertThat(found.places())
              .containsExactly(
                  new Place("Acme Kettle", "title", 0, 10),
                  new Place("Acme Kettle NEAR/9 leaks", "text", 7, 34),
                  new Place("Acme Kettle", "text", 7, 20));
        });
  }

  @Test
  void placesAreThoseApartFromTheUnwanted() {
    var naming =
        Posts.match(
            List.of("apple"),
            List.of("NEAR/1 pie"),
            Posts.saying("apple pie. Then my Apple broke"));

    assertThat(naming.values())
        .flatExtracting(found -> found.places())
        .containsExactly(new Place("apple", "text", 19, 24));
  }

  @Test
  void remarksNameTheLineAndThePlace() {
    var brand =
        Posts.brand(
            List.of("Acme Kettle", "acme (kettle", "-acme", "*kettle", "lang:lt", "acme lang:lt"),
            List.of("job", "NEAR/x job"));

    assertThat(BrandMatcher.remarks(brand))
        .extracting(
            BrandRemark::kind, BrandRemark::exclusion, BrandRemark::line, BrandRemark::position)
        .containsExactly(
            tuple(BrandRemark.Kind.FAULT, false, 1, 5),
            tuple(BrandRemark.Kind.FAULT, false, 2, 0),
            tuple(BrandRemark.Kind.ALWAYS_RUN, false, 3, 0),
            tuple(BrandRemark.Kind.ALWAYS_RUN, false, 4, 0),
            tuple(BrandRemark.Kind.FAULT, true, 1, 5));
  }

  @Test
  void linesHeldAgainstEveryPostAreNamedAndBounded() {
    var many =
        Stream.iterate(0, i -> i < Register.MOST_ALWAYS + 5, i -> i + 1)
            .map(i -> Posts.brand("b" + i, List.of("*kettle" + i), List.of()))
            .toList();
    var matcher = new BrandMatcher(many);

    assertThat(matcher.alwaysRun()).hasSize(Register.MOST_ALWAYS).contains("*kettle0");
    assertThat(matcher.match(Posts.saying("teakettle7"))).containsOnlyKeys("b7");
  }
}
