package org.earshot.crawler.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayAmpersandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tea & cake | tea &amp; cake",
        "tea &amp; cake | tea &amp; cake",
        "&#38; &#x26; &#12345678; | &#38; &#x26; &amp;#12345678;",
        "a=1&b=2&copy | a=1&amp;b=2&amp;copy",
        "&&amp;& | &amp;&amp;&amp;",
        "<![CDATA[a & b]]> & <![CDATA[c & d]]>& | <![CDATA[a & b]]> &amp; <![CDATA[c & d]]>&amp;",
        "& <![CDATA[a & b | &amp; <![CDATA[a & b",
        "&x; &amp | &amp;x; &amp;amp"
      })
  void onlyAmpersandsThatBeginNothingAreEscaped(String text, String escaped) {
    assertThat(StrayAmpersands.escaped(text)).isEqualTo(escaped);
  }
}
