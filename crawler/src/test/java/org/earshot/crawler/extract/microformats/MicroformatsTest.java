package org.earshot.crawler.extract.microformats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicroformatsTest {
  private static final String BASE = "https://kettles.example/blog/";

  private static List<Microformat> read(String html) {
    return Microformats.of(Jsoup.parse(html, BASE), BASE);
  }

  private static Microformat one(String html) {
    var items = read(html);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static String values(Microformat item, String property) {
    return item.all(property).stream()
        .map(MicroformatValue::value)
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<b class='p-x'> Kettle <script>no()</script><img alt='leaks' src='a.png'></b>; Kettle leaks",
        "<b class='p-x'>Kettle<img src='a.png'></b>; Kettle https://kettles.example/blog/a.png",
        "<abbr class='p-x' title='Kettle'>K</abbr>; Kettle",
        "<data class='p-x' value='7'>seven</data>; 7",
        "<img class='p-x' alt='Kettle' src='k.png'>; Kettle",
        "<b class='p-x'>no <i class='value'>Ket</i> no <i class='value'>tle</i></b>; Kettle",
        "<b class='p-x'><i class='value-title' title='Kettle'> </i> no</b>; Kettle",
        "<a class='u-x' href='../k'>Kettle</a>; https://kettles.example/k",
        "<img class='u-x' src='k.png'>; https://kettles.example/blog/k.png",
        "<video class='u-x' poster='k.png'></video>; https://kettles.example/blog/k.png",
        "<object class='u-x' data='k.svg'></object>; https://kettles.example/blog/k.svg",
        "<b class='u-x'>k</b>; https://kettles.example/blog/k",
        "<a class='u-x' href='mailto:o@kettles.example'>Ona</a>; mailto:o@kettles.example",
        "<time class='dt-x' datetime='2026-02-03T10:00Z'>now</time>; 2026-02-03T10:00Z",
        "<b class='dt-x'>on <i class='value'>2026-02-03</i> at <i class='value'>7:05 pm</i> <i class='value'>+02:00</i></b>; 2026-02-03 19:05+0200",
        "<b class='dt-x'><i class='value'>12am</i> <i class='value'>2026-034</i></b>; 2026-034 00:00",
        "<b class='dt-x'><i class='value'>2026-02-03T10:00</i> <i class='value'>+2</i></b>; 2026-02-03T10:00+2",
        "<b class='dt-x'><i class='value'>2026-02-03T10:00Z</i> <i class='value'>+02:00</i></b>; 2026-02-03T10:00Z",
        "<b class='dt-x'><i class='value'>2026-02-03T10:00Z</i></b>; 2026-02-03T10:00Z",
        "<b class='dt-x'><i class='value'>7:05</i> <i class='value'>2026-02-04 10:00</i> <i class='value'>2026-02-03</i></b>; 2026-02-03 07:05",
        "<b class='dt-x'><i class='value'>2026-02-03</i> <i class='value'>+02:00</i> <i class='value'>10:00+0300</i> <i class='value'>7:05</i></b>; 2026-02-03 07:05+0200",
        "<b class='dt-x'>on <i class='value'>2026-13-03</i></b>; on 2026-13-03",
        "<b class='dt-x'>on <i class='value'>2026-02-03 25:00</i></b>; on 2026-02-03 25:00",
        "<b class='dt-x'>at <i class='value'>10:00</i></b>; at 10:00",
        "<b class='dt-x'>no <time class='value value-title' title='2026-02-03' datetime='2026-02-04'></time></b>; 2026-02-03",
        "<b class='dt-x'>2026<img alt='leaks' src='a.png'></b>; 2026",
        "<b class='u-x'>k<img alt='leaks' src='a.png'></b>; https://kettles.example/blog/k",
        "<b class='p-x'><i class='value value-title' title='Kettle'>no</i></b>; Kettle",
        "<b class='e-x'><p>Kettle</p></b>; Kettle",
        "<template class='p-x'>no</template>; ''"
      })
  void aValueIsReadByItsPrefixAndElement(String element, String value) {
    var item = one("<div class='h-test'>" + element + "</div>");

    assertThat(values(item, "x")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "h-entry, true",
    "h-x-y-entry, true",
    "h-8x-entry, true",
    "h-Entry, false",
    "h-entry-, false",
    "h-8entry, false",
    "h--entry, false",
    "entry, false",
    "hentry, true",
    "hentryx, false"
  })
  void onlyWellFormedNamesBeginItems(String name, boolean begins) {
    assertThat(read("<div class='" + name + "'></div>")).hasSize(begins ? 1 : 0);
  }

  @Test
  void aTimeOfDayAloneIsOfTheDayBefore() {
    var item =
        one(
            "<div class='h-event'><time class='dt-start' datetime='2026-02-03 10:00'></time>"
                + "<b class='dt-end'>12:30</b></div>");

    assertThat(item.text("end")).contains("2026-02-03 12:30");
  }

  @Test
  void aLinkThatIsACardSaysItsNameAndAddress() {
    var card = one("<a class='h-card' href='/ona'><img src='ona.png' alt='Ona'></a>");

    assertThat(card.text("name")).contains("Ona");
    assertThat(card.text("url")).contains("https://kettles.example/ona");
    assertThat(card.all("photo"))
        .containsExactly(
            new MicroformatValue.Picture("https://kettles.example/blog/ona.png", "Ona"));
    assertThat(card.implied()).containsExactlyInAnyOrder("name", "url", "photo");
  }

  @Test
  void anAbbreviationThatStandsForNothingHasNoName() {
    assertThat(values(one("<abbr class='h-card' title=''>O.</abbr>"), "name")).isEmpty();
    assertThat(values(one("<abbr class='h-card' title='Ona'>O.</abbr>"), "name")).isEqualTo("Ona");
  }

  @Test
  void nothingIsImpliedBesideWhatIsSaid() {
    var item =
        one("<div class='h-entry'><p class='p-content'>It leaks.</p> <a href='/x'>see</a></div>");

    assertThat(item.properties().keySet()).containsExactlyInAnyOrder("content", "url");
    assertThat(
            one("<div class='h-card'>Ona <a class='h-card' href='/y'>Jon</a></div>").properties())
        .isEmpty();
  }

  @Test
  void anItemInsideIsAPropertyOrAChild() {
    var entry =
        one(
            """
            <div class="h-entry"><a class="p-author h-card" href="/ona">Ona</a>
              <div class="u-comment h-cite"><a class="u-url" href="/c1">c</a><p class="p-content">Yes.</p></div>
              <div class="h-cite"><p class="p-name">Elsewhere</p></div></div>
            """);

    assertThat(values(entry, "author")).isEqualTo("Ona");
    assertThat(values(entry, "comment")).isEqualTo("https://kettles.example/c1");
    assertThat(entry.children())
        .extracting(child -> child.text("name").orElse(""))
        .containsExactly("Elsewhere");
    assertThat(entry.text("content")).isEmpty();
  }

  @Test
  void classicReviewsMeanTheSame() {
    var review =
        one(
            """
            <div class="hreview" id="r7"><h3 class="summary">Leaks</h3>
              <span class="item"><a class="fn url" href="/kettle">Kettle</a></span>
              <span class="reviewer vcard"><b class="fn">Ona</b></span>
              <abbr class="dtreviewed" title="2026-02-03">today</abbr>
              <b class="rating">2</b> of <b class="best">5</b><p class="description">On <i>everything</i>.</p>
              <a rel="self bookmark" href="/r/7">link</a> <a rel="tag" href="/tag/kettles">kettles</a></div>
            """);

    assertThat(review.types()).containsExactly("h-review");
    assertThat(review.classic()).isTrue();
    assertThat(review.id()).contains("r7");
    assertThat(review.text("name")).contains("Leaks");
    assertThat(review.text("author")).contains("Ona");
    assertThat(review.text("published")).contains("2026-02-03");
    assertThat(review.text("content")).contains("On everything.");
    assertThat(review.text("category")).contains("kettles");
    assertThat(values(review, "url")).isEqualTo("https://kettles.example/r/7");
    assertThat(review.all("item").getFirst())
        .isInstanceOfSatisfying(
            MicroformatValue.Nested.class,
            nested ->
                assertThat(nested.item().text("url")).contains("https://kettles.example/kettle"));
  }

  @Test
  void namesOfTheOtherGenerationMeanNothing() {
    assertThat(one("<div class='h-entry'><p class='entry-title'>No</p></div>").text("name"))
        .contains("No");
    assertThat(one("<div class='hentry'><p class='p-name'>No</p></div>").properties()).isEmpty();
  }

  @Test
  void whatAClassicItemIncludesBelongsToIt() {
    var cards =
        read(
            """
            <div class="vcard"><b class="fn">Ona</b><a class="include" href="#work">Acme</a></div>
            <div class="vcard" itemref="work"><b class="fn">Jon</b></div>
            <p id="work"><b class="org">Acme</b></p>
            """);

    assertThat(cards)
        .extracting(card -> card.text("org").orElse(""))
        .containsExactly("Acme", "Acme");
  }

  @Test
  void itemsThatIncludeEachOtherEnd() {
    var html =
        """
        <div class="vcard" id="a"><a class="include" href="#b">b</a><a class="include" href="#b">b</a></div>
        <div class="vcard" id="b"><a class="include" href="#a">a</a><a class="include" href="#a">a</a></div>
        """;

    assertThat(read(html)).hasSize(2);
  }

  @Test
  void endlessNestingEnds() {
    var html = "<div class='h-entry'>".repeat(3_000);

    assertThat(read(html)).hasSize(1);
  }
}
