package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @Test
  void paragraphsAndBreaksBecomeLines() {
    assertThat(PlainText.ofHtml("<p>One\n two</p><p>three<br>four</p><ul><li>a<li>b</ul>"))
        .isEqualTo("One two\nthree\nfour\na\nb");
  }

  @Test
  void scriptsAndStylesAreNoWords() {
    assertThat(PlainText.ofHtml("a<script>x</script><style>y</style><noscript>z</noscript> b"))
        .isEqualTo("a b");
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(PlainText.ofHtml("<pre>one\ntwo</pre>")).isEqualTo("one\ntwo");
  }

  @Test
  void facesInPicturesAreKept() {
    assertThat(PlainText.ofHtml("So <img alt='😡'> <img alt='our logo'>")).isEqualTo("So 😡");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fish &amp; chips | Fish & chips",
        "It <b>leaks</b> | It leaks",
        "a < b and c > d | a < b and c > d",
        "I wrote <script>alert(1)</script> | I wrote <script>alert(1)</script>",
        "&lt;b&gt; | <b>",
        "AT&T | AT&T"
      })
  void angleBracketsThatAreNoFormattingStay(String written, String words) {
    assertThat(PlainText.ofPerhapsHtml(written)).isEqualTo(words);
  }

  @Test
  void whatNothingCanCarryIsTakenOut() {
    assertThat(PlainText.clean("a\0b\u0001c\uD800d\uFFFEe\r\nf\tg\uDC00")).isEqualTo("abcde\nf\tg");
  }

  @Test
  void pairedSurrogatesStay() {
    assertThat(PlainText.clean("😡")).isEqualTo("😡");
  }

  @Test
  void mislabelledQuotationMarksAreWhatTheyWereMeantToBe() {
    assertThat(PlainText.clean("don\u0092t")).isEqualTo("don’t");
  }

  @Test
  void aHugeTextIsCut() {
    assertThat(PlainText.tidy("x".repeat(PlainText.MAX_LENGTH + 10))).hasSize(PlainText.MAX_LENGTH);
    assertThat(PlainText.ofHtml("<p>" + "y ".repeat(PlainText.MAX_LENGTH)))
        .hasSizeLessThanOrEqualTo(PlainText.MAX_LENGTH);
  }

  @Test
  void deepMarkupDoesNotOverflow() {
    assertThat(PlainText.ofHtml("<div>".repeat(20_000) + "deep")).contains("deep");
  }
}
