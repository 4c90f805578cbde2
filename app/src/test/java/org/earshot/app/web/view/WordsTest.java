package org.earshot.app.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Due;
import org.earshot.crawler.Checked;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Page;
import org.earshot.crawler.Proposal;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private final Wording wording = Samples.wording();

  @ParameterizedTest
  @CsvSource({
    "PT20S, 20 s",
    "PT59M, 59 min",
    "PT3H20M, 3 h 20 min",
    "PT24H, 24 h",
    "PT50H, 2 days",
    "-PT90S, 1 min"
  })
  void lengthIsReadInTheUnitThatMatters(Duration length, String words) {
    assertThat(wording.times().length(length)).isEqualTo(words);
  }

  @Test
  void momentsInsideWordsAreReadable() {
    assertThat(wording.times().readable("Due 2026-11-23T03:05:02.613231Z by rule default"))
        .isEqualTo("Due 23 Nov 2026, 03:05:02 UTC by rule default");
  }

  @ParameterizedTest
  @CsvSource({
    "PT200M, CALM, in 3 h 20 min",
    "PT30M, SOON, in 30 min",
    "-PT5M, OVERDUE, 5 min overdue"
  })
  void deadlineSaysHowNearItIs(Duration left, DueView.Pressure pressure, String words) {
    var due = DueView.of(new Due(Samples.NOW.plus(left), "default", false), wording);

    assertThat(due.pressure()).isEqualTo(pressure);
    assertThat(due.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, No page to read", "1, 1 page to read", "7, 7 pages to read"})
  void mapIsProposedWithItsPages(int pages, String words) {
    var named =
        Collections.nCopies(
            pages, new Extraction.Named("https://acme.example/reviews", Optional.empty()));
    var map = new Extraction.SiteMap(named, List.of(), 9, 0);
    var address = URI.create("https://acme.example/sitemap.xml");
    var page = Page.saved(address.toString(), Optional.empty(), new byte[0], Samples.NOW);
    var proposal =
        new Proposal(
            new Lead(address, "sitemap", Lead.Clue.SITEMAP, ""),
            new Checked("", new FetchResult.Fetched(page), Optional.of(map)));

    var view = FoundView.of(proposal, wording.texts());

    assertThat(view.outcome()).isEqualTo(words + ", as sitemap");
    assertThat(view.readable()).isEqualTo(pages > 0);
    assertThat(view.posts()).isEmpty();
  }

  @Test
  void dayIsNotMadeAnHour() {
    var day = wording.times().when(SiteTime.onDay(LocalDate.of(2026, 10, 30)));

    assertThat(day).isEqualTo(new When("2026-10-30", "30 Oct 2026", "30 Oct 2026"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/local", "", "ht tp://x"})
  void onlyWebAddressesBecomeLinks(String address) {
    assertThat(SafeLink.of(address)).isEmpty();
  }

  @Test
  void shortScalesAreStarsAndLongOnesAreNumbers() {
    assertThat(Stars.of(Rating.of(2, 5), wording.texts()))
        .isEqualTo(new Stars("★★☆☆☆", "2 of 5", true));
    assertThat(Stars.of(Rating.of(7.5, 10), wording.texts()).glyphs()).isEmpty();
  }

  @Test
  void narrowingQuotesWhatTheSyntaxWouldMisread() {
    assertThat(FacetView.narrowed("a OR b", "source", "Shop: \"x\""))
        .isEqualTo("(a OR b) AND source:\"Shop: \\\"x\\\"\"");
    assertThat(FacetView.narrowed(" ", "lang", "lt")).isEqualTo("lang:lt");
  }
}
