package org.earshot.crawler.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.LenientJson;
import org.earshot.crawler.extract.schema.PageIndex;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MainContentTest {
  private static final String ADDRESS = "https://news.example/2026/02/03/kettle";
  private static final String LONG =
      "The new kettle of the house boils a litre of water in two minutes, and it does so quietly"
          + " enough for a kitchen at night. ";
  private static final String BODY =
      "<p>First. %1$s</p><h2>What it costs</h2><p>Second. %1$s</p><ul><li>A lid</li><li>A"
          + " cord</li></ul><p>Third. %1$s</p>";

  private static final String PAGE =
      """
      <html lang="en-GB"><head><title>A quiet kettle | The News</title>
      <meta property="og:site_name" content="The News">
      <meta property="article:modified_time" content="2026-03-01T00:00:00Z">
      %s</head>
      <body class="has-sidebar">
      <nav><a href="/a">Home</a> <a href="/b">Sport</a></nav>
      <main>
        <h1>A quiet kettle</h1>
        <p class="meta">By <a rel="author" href="/people/ann">Ann Example</a> on 4 February 2026</p>
        <div class="article-body">
      """
          + BODY.formatted(LONG)
          + """
              <figure><img alt=""><figcaption>The kettle. Photo: somebody who was paid for it.</figcaption></figure>
              <div class="share-buttons">Share this story with all of your friends today.</div>
              <p><a href="/x">RELATED: THE NOISIEST KETTLES OF ALL TIME</a></p>
              <p style="position:absolute; left:-9999px">Buy cheap themes. Buy cheap themes. Buy them all.</p>
            </div>
            <section id="comments"><ol><li>Mine leaked after a week, and nobody answered me.</li></ol></section>
          </main>
          <aside><h3>More</h3><p>%1$s</p></aside>
          <footer>All rights reserved. We use the rights that we reserve here.</footer>
          </body></html>
          """
              .formatted(LONG.replace("kettle", "toaster"))
              .replace("%", "%%");

  @Test
  void articleIsFoundWithoutWhatStandsAroundIt() {
    var article = read(PAGE.replace("%s", ""));

    assertThat(article.text())
        .startsWith("First.")
        .endsWith("Third. " + LONG.strip())
        .contains("What it costs\nSecond.", "A lid\nA cord")
        .doesNotContain(
            "Share", "Photo", "toaster", "rights", "leaked", "NOISIEST", "cheap", "Home");
  }

  @Test
  void commentsAreKeptApart() {
    assertThat(read(PAGE.replace("%s", "")).comments())
        .containsExactly("Mine leaked after a week, and nobody answered me.");
  }

  @Test
  void headlineAuthorLanguageAndSiteAreSaid() {
    var article = read(PAGE.replace("%s", ""));

    assertThat(article.title()).contains("A quiet kettle");
    assertThat(article.author().name()).contains("Ann Example");
    assertThat(article.author().url()).contains("https://news.example/people/ann");
    assertThat(article.lang()).contains("en-GB");
    assertThat(article.site()).contains("The News");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2026-02-01T09:00:00Z"> | 2026-02-01T09:00:00Z
          <meta name="dc.date.issued" content="2026-02-02">                       | 2026-02-02
          <meta name="parsely-pub-date" content="2026-01-31T09:00:00+01:00">      | 2026-01-31T08:00:00Z
          <meta name="other" content="2026-01-01">                                | 2026-02-03
          """)
  void dayOfPublicationIsNeverThatOfAChange(String meta, String published) {
    assertThat(read(PAGE.replace("%s", meta)).published().map(SiteTime::toRfc3339))
        .contains(published);
  }

  @Test
  void shownDateIsReadWhereNothingElseSaysIt() {
    var article = read(PAGE.replace("%s", ""), "https://news.example/kettle", List.of());

    assertThat(article.orElseThrow().published().map(SiteTime::toRfc3339)).contains("2026-02-04");
  }

  @Test
  void structuredDataSaysItBest() {
    var jsonLd =
        LenientJson.read(
            """
            {"@graph": [
              {"@type": "NewsArticle", "headline": "Kettles, quietly", "datePublished": "2026-01-30",
               "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bob Other"}]},
              {"@id": "#ann", "@type": "Person", "name": "Ann O. Example"}]}
            """);

    var article = read(PAGE.replace("%s", ""), ADDRESS, jsonLd).orElseThrow();

    assertThat(article.title()).contains("Kettles, quietly");
    assertThat(article.author().name()).contains("Ann O. Example, Bob Other");
    assertThat(article.published().map(SiteTime::toRfc3339)).contains("2026-01-30");
  }

  @Test
  void textThatOnlyStructuredDataHoldsIsTaken() {
    var jsonLd =
        LenientJson.read(
            "{\"@type\": \"NewsArticle\", \"headline\": \"H\", \"articleBody\": \"%s\"}"
                .formatted(LONG.repeat(3)));

    var article = read("<body><div id=app></div>", ADDRESS, jsonLd).orElseThrow();

    assertThat(article.text()).isEqualTo(LONG.repeat(3).strip());
  }

  @Test
  void textThatAScriptPutsInItsPlaceIsTaken() {
    var page =
        "<body><div class=post><script type='text/template'>"
            + BODY.formatted(LONG.repeat(2))
            + "</script></div>";

    assertThat(read(page).text()).startsWith("First.");
  }

  @Test
  void paragraphsOfOldPagesEndAtTwoLineBreaks() {
    var page = "<body><font>" + LONG + "<br><br>" + LONG + "<br>And more.</font>";

    assertThat(read(page).text()).isEqualTo(LONG.strip() + "\n" + LONG.strip() + "\nAnd more.");
  }

  @Test
  void sectionsOfTheSameClassAreOneArticle() {
    var section = "<section class=chapter><div><p>" + LONG.repeat(3) + "</p></div></section>";
    var page = "<body><div>" + section.repeat(4) + "</div><div class=footer>Imprint</div>";

    assertThat(read(page).text().lines()).hasSize(4);
  }

  @Test
  void leadBetweenHeadlineAndTextBelongsToIt() {
    var page =
        "<body><article><header><h1>Kettles</h1><div class=teaser><p>Lead. "
            + LONG
            + "</p></div></header><div class=entry-content>"
            + BODY.formatted(LONG)
            + "</div></article>";

    assertThat(read(page).text()).startsWith("Lead.");
  }

  @Test
  void hiddenTextIsReadWhereThereIsNoOther() {
    var page = "<body><div style='display: none'><p>" + LONG.repeat(3) + "</p></div>";

    assertThat(read(page).text()).startsWith("The new kettle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Page not found</title><p>We are sorry, but the page that you were looking for is not"
            + " here any more. Perhaps you would like to go to our start page, or to search for it.",
        "<title>Log in</title><form><p>Please log in to read on. Our readers pay for what they read,"
            + " so that we can pay for what we write, which is how it has to be.</p><input"
            + " type=password></form>",
        "<title>Just a moment...</title><p>Checking your browser before you go on. This takes a few"
            + " seconds and happens by itself, you do not have to do anything at all.",
        "<title>Short</title><p>Hello there, and good day.",
        ""
      })
  void wallsAndErrorsAreNoArticle(String page) {
    assertThat(read(page, ADDRESS, List.of())).isEmpty();
  }

  @Test
  void listOfArticlesIsNoArticle() {
    var teaser =
        "<div class=item><h2><a href=/k>Kettles of the year</a></h2><p>" + LONG + "</p></div>";

    assertThat(read("<body><main>" + teaser.repeat(8) + "</main>", ADDRESS, List.of())).isEmpty();
  }

  @Test
  void articlePageIsOnePostAtItsCanonicalAddress() {
    var jsonLd =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Quiet\"}"
            + "</script>";
    var html = PAGE.replace("%s", jsonLd);
    var document = Jsoup.parse(html, ADDRESS);

    var post =
        new ArticlePage()
            .read(
                page(ADDRESS),
                document,
                PageIndex.of(document).jsonLd(),
                new PostKey("news.example", ADDRESS))
            .orElseThrow();

    assertThat(post.type()).isEqualTo(PostType.ARTICLE);
    assertThat(post.key()).isEqualTo(new PostKey("news.example", ADDRESS));
    assertThat(post.url()).contains(ADDRESS);
    assertThat(post.title()).contains("Quiet");
    assertThat(post.lang()).contains("en-GB");
    assertThat(post.text().orElseThrow()).startsWith("First.");
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-02-03");
  }

  @Test
  void endlessNestingAndEndlessPagesAreBorne() {
    var deep = "<div>".repeat(3_000) + LONG.repeat(3);
    var wide = "<body><div>" + ("<p>" + LONG + "</p>").repeat(25_000) + "</div>";

    assertThat(read(deep).text()).startsWith("The new kettle");
    assertThat(read(wide).text()).hasSizeLessThanOrEqualTo(200_000);
  }

  private static Article read(String html) {
    return read(html, ADDRESS, List.of()).orElseThrow();
  }

  private static Optional<Article> read(String html, String address, List<JsonNode> jsonLd) {
    var page = page(address);
    return new MainContent().read(Jsoup.parse(html, address), jsonLd, page);
  }

  private static Page page(String address) {
    return Page.saved(
        address, Optional.empty(), new byte[0], Instant.parse("2026-03-05T00:00:00Z"));
  }
}
