package org.earshot.alerts.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  private static final String ATTACK = "<script>alert('x')</script>\"&";
  private static final String AS_TEXT =
      "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";

  @Test
  void everyWordIsTextInHtml() {
    List<Block> blocks =
        List.of(
            new Block.Heading(ATTACK),
            new Block.Paragraph(ATTACK),
            new Block.Warning(ATTACK),
            new Block.Quote(ATTACK),
            new Block.Facts(List.of(new Block.Fact(ATTACK, ATTACK))),
            new Block.Items(List.of(new Block.Item(ATTACK, Optional.empty(), ATTACK))),
            new Block.Action(ATTACK, "https://earshot.example/" + ATTACK),
            new Block.Link(ATTACK, "https://site.example/" + ATTACK));

    var html = new Letter(ATTACK, blocks, ATTACK).html();

    assertThat(html).doesNotContain("<script>").contains(AS_TEXT);
    assertThat(html.split(Pattern.quote(AS_TEXT), -1)).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "%%%"})
  void addressesThatAreNotWebStayText(String address) {
    var item = new Block.Items(List.of(new Block.Item("praise", Optional.of(address), "")));
    var html = new Letter("s", List.of(new Block.Link("post", address), item), "f").html();

    assertThat(html).doesNotContain("href");
  }

  @Test
  void wordsThatLookLikePlacesAreNotFilled() {
    var html = new Letter("%1$s %n {0}", List.of(new Block.Quote("%4$s @body")), "%s").html();

    assertThat(html).contains("%1$s %n {0}").contains("%4$s @body");
  }

  @Test
  void textHasEverythingToo() {
    var letter =
        new Letter(
            "s",
            List.of(
                new Block.Heading("Head"),
                new Block.Warning("Late"),
                new Block.Quote("It leaks"),
                new Block.Facts(List.of(new Block.Fact("Case", "ES-1"), new Block.Fact("By", "x"))),
                new Block.Items(List.of(new Block.Item("one", Optional.of("https://a.b"), "due"))),
                new Block.Action("Open", "https://c.d")),
            "foot");

    assertThat(letter.text())
        .isEqualTo(
            """
            Head

            ! Late

            > It leaks

            Case: ES-1
            By: x

            * one
              due
              https://a.b

            Open:
            https://c.d

            --\s
            foot
            """);
  }

  @Test
  void excerptIsOneLineWithoutControls() {
    var excerpt = Excerpt.of("a\r\nBcc: x@y\u0000\u202Eb\u2028c\t d\uD800", 100);

    assertThat(excerpt).isEqualTo("a Bcc: x@y b c d");
  }

  @Test
  void excerptIsCutBetweenCharacters() {
    assertThat(Excerpt.of("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
  }

  @Test
  void linesOfPeopleKeepTheirBreaks() {
    assertThat(Excerpt.lines("one\ntwo\u0000\tthree\uD800")).isEqualTo("one\ntwo\tthree");
  }
}
