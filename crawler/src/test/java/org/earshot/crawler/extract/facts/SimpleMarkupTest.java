package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.jsoup.parser.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleMarkupTest {
  /// What texts are made of, and what breaks them.
  private static final String[] PIECES = {
    "kettle",
    "leaks ",
    " \n",
    " & ",
    "&amp;",
    "&#8217;",
    "&#x20AC;",
    "&nbsp;",
    "&hellip;",
    "&AMP",
    "&#128512;",
    "&#150;",
    "&#10;",
    "<",
    ">",
    "< b",
    "<!-- wp:paragraph -->",
    "<!--more-->",
    "<!-->",
    "--!>",
    "<br/>",
    "<br>",
    "<hr />",
    "<img src='/a.png' alt='our logo'>",
    "<img alt=\"😡\" src=x>",
    "<img alt='' alt='😡'/>",
    "<a href=\"https://shop.example/?a=1&b=2\">",
    "<a title='a > b'>",
    "<P>",
    "<li/>",
    "<div class=\"a b\" data-x='1'>",
    "<table><tr><td>",
    "<script>",
    "é"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One <em>two</em>",
        "<p>The kettle <a href=\"https://shop.example/?a=1&b=2\">leaks</a>.</p>\n<p>Twice&#8217;s enough</p>",
        "<div><p>a<p>b<ul><li>c<li>d</ul></div>e",
        "<pre>\none\n  two</pre>three",
        "<h2>Lid</h2>came off<br/>at once<!-- wp:end -->",
        "<blockquote><p>x</blockquote>y"
      })
  void givesWhatTheParsersTreeGives(String html) {
    var simple = SimpleMarkup.of(html);

    assertThat(simple).isNotNull();
    assertThat(PlainText.ofHtml(html)).isEqualTo(PlainText.parsed(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a",
        "<b><p>x</b></p>",
        "<a>x<a>y</a></a>",
        "a</div>b",
        "<script>x</script>",
        "<p><b>x<p>y",
        "AT&T",
        "<img alt='😡'>",
        "<li/>x",
        "a <"
      })
  void leavesToTheParserWhatIsNotPlain(String html) {
    assertThat(SimpleMarkup.of(html)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void everyTagIsOneThatTheParserKnows(SimpleTag tag) {
    assertThat(Tag.isKnownTag(tag.name().toLowerCase(Locale.ROOT))).isTrue();
  }

  @Test
  void tellsWhetherThereWasAnyTag() {
    assertThat(SimpleMarkup.of("Fish &amp; chips"))
        .isEqualTo(new SimpleMarkup.Words("Fish & chips", false));
    assertThat(SimpleMarkup.of("<b>Fish</b>")).isEqualTo(new SimpleMarkup.Words("Fish", true));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithTheParserOnWhateverItReads(long seed) {
    var random = new Random(seed);
    int read = 0;

    for (int i = 0; i < 5_000; i++) {
      var html = text(random);
      read += SimpleMarkup.of(html) == null ? 0 : 1;
      assertThat(PlainText.ofHtml(html)).as(html).isEqualTo(PlainText.parsed(html));
    }

    assertThat(read).isGreaterThan(500);
  }

  private static String text(Random random) {
    var html = new StringBuilder();
    var tags = SimpleTag.values();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      var tag = tags[random.nextInt(tags.length)];
      var name = tag.name().toLowerCase(Locale.ROOT);
      switch (random.nextInt(6)) {
        case 0 -> html.append(PIECES[random.nextInt(PIECES.length)]);
        case 1 -> html.append('<').append(name).append('>');
        case 2 -> html.append("</").append(name).append('>');
        case 3 ->
            html.append('<')
                .append(name)
                .append('>')
                .append(random.nextInt(99))
                .append("</")
                .append(name)
                .append('>');
        case 4 -> html.append("<p>").append(random.nextInt(99));
        default -> html.append(random.nextBoolean() ? "</p>" : "<li>x");
      }
    }
    return html.toString();
  }
}
