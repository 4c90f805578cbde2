package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.earshot.crawler.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
  @Test
  void autoComesFirst() {
    assertThat(Kinds.names()).startsWith("auto").contains("feed", "page");
  }

  @Test
  void anUnknownKindNamesTheKnownOnes() {
    assertThatThrownBy(() -> Reading.read("<html>", "gopher"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no kind 'gopher'; known kinds: auto, feed, page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><channel><item><title>Leaks</title></item></channel></rss> | feed",
        "junk <?xml version='1.0'?><!-- x --><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>Leaks</title></item></channel></rss> | feed",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Leaks</title></entry></feed> | feed",
        "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:entry><atom:title>Leaks</atom:title></atom:entry></atom:feed> | feed",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"title\": \"Leaks\"}]} | feed",
        "<?xml version='1.0'?><html><div itemscope itemtype='https://schema.org/Review'><p itemprop='reviewBody'>Leaks</p></div></html> | page",
        "{\"@context\": \"https://schema.org\", \"@type\": \"Review\", \"reviewBody\": \"Leaks\"} | page"
      })
  void autoLooksAtTheContentNotAtItsLabel(String text, String kind) {
    assertThat(Reading.page(text).kind()).isEqualTo(kind);
  }

  @Test
  void anEmptyAnswerIsUnreadable() {
    assertThat(Reading.reason(" \n")).isEqualTo("an empty answer from " + Reading.ADDRESS);
  }

  @Test
  void aPageReadAsAFeedIsUnreadable() {
    assertThat(Reading.read("<html><p>Hello", "feed"))
        .isEqualTo(
            new Extraction.Unreadable("no RSS, Atom or JSON feed found at " + Reading.ADDRESS));
  }
}
