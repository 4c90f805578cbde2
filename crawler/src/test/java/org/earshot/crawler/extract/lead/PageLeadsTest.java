package org.earshot.crawler.extract.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Lead.Clue;
import org.earshot.crawler.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLeadsTest {
  private static final String SITE = "https://kettles.example/shop/red";

  @Test
  void linkedFeedsComeFirst() {
    var leads =
        leads(
            """
            <head>
            <link rel="alternate" type="application/rss+xml; charset=utf-8" title="Red kettle" href="/red.rss">
            <link rel="alternate" type="text/html" hreflang="lt" href="/lt/red">
            <link rel="ALTERNATE stylesheet" type="Application/Atom+XML" href="all.atom">
            </head><a href="/about">About</a>
            """);

    assertThat(leads)
        .containsExactly(
            lead("https://kettles.example/red.rss", "feed", Clue.LINKED_FEED, "Red kettle"),
            lead("https://kettles.example/shop/all.atom", "feed", Clue.LINKED_FEED, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "<meta name=generator content='WordPress 6.9'>, https://kettles.example/comments/feed/",
    "<meta name=generator content='Discourse 3.6'>, https://kettles.example/latest",
    "<html id=XF>, https://kettles.example/forums/-/index.rss",
    "<body id=phpbb>, https://kettles.example/feed/posts",
    "<meta name=generator content=Blogger>, https://kettles.example/feeds/comments/default",
  })
  void engineTellsWhereItServesPosts(String markup, String address) {
    assertThat(leads(markup))
        .filteredOn(lead -> lead.clue() == Clue.ENGINE)
        .extracting(lead -> lead.address().toString())
        .contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "/red/reviews, See all",
    "/p/7, Atsiliepimai (12)",
    "/p/8, Κριτικές πελατών",
    "/p/9, Kundenbewertungen",
    "/p/10, 口コミ",
  })
  void linkThatSaysReviewsIsFollowed(String path, String words) {
    var leads = leads("<a href='%s'>%s</a><a href='/cart'>Cart</a>".formatted(path, words));

    assertThat(leads)
        .filteredOn(lead -> lead.clue() == Clue.REVIEW_LINK)
        .containsExactly(lead("https://kettles.example" + path, "auto", Clue.REVIEW_LINK, words));
  }

  @Test
  void starsInAListLeadToTheProductsPages() {
    var leads =
        leads(
            """
            <ul><li><h2><a href="/kettles/red">Red</a></h2><p>Glass</p><p>★ 3.4 (12)</p></li>
            <li><div><a href="/kettles/blue">Blue</a></div>
              <div><span class="star-rating-4"></span></div></li></ul>
            <p>★★★★★ Best shop in town</p>
            """);

    assertThat(leads)
        .filteredOn(lead -> lead.clue() == Clue.REVIEW_LINK)
        .extracting(lead -> lead.address().getPath())
        .contains("/kettles/red", "/kettles/blue");
  }

  @Test
  void reviewsOfAnotherSiteAreNotOurs() {
    var leads = leads("<a href='https://other.example/reviews'>Reviews of us</a>");

    assertThat(leads).noneMatch(lead -> lead.address().getHost().equals("other.example"));
  }

  @Test
  void siteThatAKindKnowsIsALeadElsewhereToo() {
    var leads = leads("<a rel=me href='https://social.example/@kettles#top'>Follow us</a>");

    assertThat(leads)
        .contains(lead("https://social.example/@kettles", "auto", Clue.KNOWN_SITE, "Follow us"));
  }

  @Test
  void usualPlacesAreTriedWhereNoFeedIsNamed() {
    assertThat(leads("<p>Welcome</p>"))
        .extracting(lead -> lead.address().getPath(), Lead::clue)
        .containsExactly(
            tuple("/feed", Clue.USUAL_PLACE),
            tuple("/rss.xml", Clue.USUAL_PLACE),
            tuple("/atom.xml", Clue.USUAL_PLACE));
  }

  @Test
  void footerFullOfLinksGivesAFew() {
    var page = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      page.append("<a href='/r/")
          .append(i)
          .append("'>Reviews</a><a href='javascript:x'>Reviews</a>");
    }

    assertThat(leads(page.toString()))
        .filteredOn(lead -> lead.clue() == Clue.REVIEW_LINK)
        .hasSize(6);
  }

  private static List<Lead> leads(String html) {
    var page =
        Page.saved(
            SITE, Optional.of("text/html"), html.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    return new PageLeads(address -> "social.example".equals(address.getHost())).of(page);
  }

  private static Lead lead(String address, String kind, Clue clue, String title) {
    return new Lead(URI.create(address), kind, clue, title);
  }
}
