package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reviews say in structured data beyond text and stars.
class StructuredReviewsTest {
  @Test
  void subRatingsAreKeptByName() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "EmployerReview", "reviewBody": "Long hours.", "itemReviewed": {"@type": "Organization", "name": "Acme"},
                 "reviewRating": [{"@type": "Rating", "ratingValue": 3},
                   {"@type": "Rating", "reviewAspect": "Pay", "ratingValue": "4"},
                   {"@type": "Rating", "reviewAspect": "Hours", "ratingValue": "1"}]}
                """));

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().rating().orElseThrow().value()).isEqualTo(3);
    assertThat(posts.getFirst().rating().orElseThrow().parts())
        .isEqualTo(Map.of("Pay", 4.0, "Hours", 1.0));
  }

  @Test
  void notesForAndAgainstAreTheAuthorsWords() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "CriticReview", "reviewBody": "A kettle.",
                 "positiveNotes": {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Fast"}]},
                 "negativeNotes": ["It leaks", "Loud"]}
                """));

    assertThat(posts.getFirst().text()).contains("A kettle.\n+ Fast\n− It leaks\n− Loud");
  }

  @Test
  void branchesAreToldApartWhereAPageHasSeveral() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                [{"@type": "LocalBusiness", "name": "Acme", "address": {"@type": "PostalAddress", "streetAddress": "1 Sand Rd", "addressLocality": "Pisa"},
                  "review": {"@type": "Review", "reviewBody": "Cold soup.", "author": "Ona"}},
                 {"@type": "LocalBusiness", "name": "Acme", "branchCode": "B2",
                  "review": {"@type": "Review", "reviewBody": "Warm soup.", "author": "Ona"}}]
                """));

    assertThat(posts)
        .extracting(post -> post.item().branch())
        .containsExactly(Optional.of("1 Sand Rd, Pisa"), Optional.of("B2"));
  }

  @Test
  void aPageAboutOnePlaceNamesNoBranch() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "LocalBusiness", "name": "Acme", "address": "1 Sand Rd",
                  "review": [{"@type": "Review", "reviewBody": "Cold soup."}, {"@type": "Review", "reviewBody": "Warm soup."}]}
                """));

    assertThat(posts).hasSize(2);
    assertThat(posts).extracting(post -> post.item().branch()).containsOnly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"comment\": {\"@type\": \"Comment\", \"text\": \"Sorry.\", \"author\": {\"@id\": \"#acme\", \"name\": \"Acme\"}}",
        "\"comment\": {\"@type\": \"Comment\", \"text\": \"Sorry.\", \"author\": {\"@type\": \"Organization\", \"url\": \"https://acme.example/\"}}",
        "\"comment\": {\"@type\": \"Comment\", \"additionalType\": \"BusinessReply\", \"text\": \"Sorry.\"}",
        "\"ownerReply\": {\"text\": \"Sorry.\", \"datePublished\": \"2026-02-03\"}",
        "\"merchant_response\": \"Sorry.\""
      })
  void theOwnersReplyIsKnownByItsSlotOrItsAuthorsAddress(String reply) {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "LocalBusiness", "@id": "#acme", "name": "Acme", "url": "https://acme.example/",
                 "review": {"@type": "Review", "reviewBody": "Cold soup.", "author": "Ona", %s}}
                """
                    .formatted(reply)));

    assertThat(posts).extracting(Post::ownerReply).containsExactly(false, true);
    assertThat(posts.getLast().text()).contains("Sorry.");
    assertThat(posts.getLast().parent()).contains(posts.getFirst().key().id());
  }

  @Test
  void theOwnersNameAloneIsNotTheOwner() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "LocalBusiness", "@id": "#acme", "name": "Acme",
                 "review": {"@type": "Review", "reviewBody": "Cold soup.",
                   "comment": {"@type": "Comment", "text": "I am Acme.", "author": {"@type": "Organization", "name": "Acme"}}}}
                """));

    assertThat(posts).extracting(Post::ownerReply).containsExactly(false, false);
  }

  @Test
  void oneReviewInThreeSyntaxesIsOnePost() {
    var posts =
        Reading.posts(
            """
            <script type="application/ld+json">{"@type": "Product", "name": "Kettle", "review": {"@type": "Review",
              "author": {"@type": "Person", "name": "Ona"}, "datePublished": "2026-02-03", "reviewBody": "It leaks, and it leaks on everything I own."}}</script>
            <div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Ona</b>
              <p itemprop="reviewBody">It leaks, and it leaks on everything I own. Do not buy it.</p></div>
            <div class="hreview"><b class="reviewer vcard"><span class="fn">Ona</span></b>
              <p class="description">It leaks, and it leaks on everything I own. Do not buy it.</p><i class="rating">1</i></div>
            """);

    assertThat(posts).hasSize(1);
    var post = posts.getFirst();
    assertThat(post.text()).contains("It leaks, and it leaks on everything I own. Do not buy it.");
    assertThat(post.rating().orElseThrow().value()).isEqualTo(1);
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-02-03");
  }

  @Test
  void anArticleAndItsEntryAreOnePost() {
    var posts =
        Reading.posts(
            """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kettles leak", "author": {"@type": "Person", "name": "Ona"},
              "datePublished": "2026-02-03T10:00:00Z", "mainEntityOfPage": "https://www.kettles.example/acme"}</script>
            <article class="hentry" id="post-12"><h1 class="entry-title">Kettles leak - Kettle News</h1>
              <div class="entry-content"><p>They all do.</p></div></article>
            <article class="hentry"><h2 class="entry-title"><a rel="bookmark" href="/pots">Pots too</a></h2></article>
            """);

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().type()).isEqualTo(PostType.ARTICLE);
    assertThat(posts.getFirst().text()).contains("They all do.");
    assertThat(posts.getFirst().author().name()).contains("Ona");
    assertThat(posts.getFirst().key().id()).isEqualTo(Reading.ADDRESS);
  }

  @Test
  void advertisementsAreNoPosts() {
    assertThat(
            Reading.reason(
                Reading.jsonLd(
                    "{\"@type\": \"AdvertiserContentArticle\", \"headline\": \"Buy!\"}")))
        .contains("no reviews, comments, posts or article");
  }

  static Map<String, String> brokenJson() {
    return Map.ofEntries(
        Map.entry("comment before", "// made by a plugin\n{%s}"),
        Map.entry("comment inside", "{/* review */ %s // end\n}"),
        Map.entry("trailing comma", "{%s,}"),
        Map.entry("CDATA", "<![CDATA[{%s}]]>"),
        Map.entry("hidden CDATA", "//<![CDATA[\n{%s}\n//]]>"),
        Map.entry("block-hidden CDATA", "/*<![CDATA[*/{%s}/*]]>*/"),
        Map.entry("HTML comment", "<!--\n{%s}\n//-->"),
        Map.entry("semicolon", "{%s};"),
        Map.entry("several values", "{\"@type\": \"WebSite\"}\n{%s}"),
        Map.entry("several values with a comma", "{\"@type\": \"WebSite\"},\n{%s}"),
        Map.entry("never closed", "[{%s}"),
        Map.entry("one bracket too many", "{%s}}"),
        Map.entry("no comma between", "{\"name\": \"x\" %s}"),
        Map.entry("byte order mark", "\uFEFF{%s}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenJsonRows")
  void everydayBrokenJsonIsRead(String name, String form) {
    var review = "\"@type\": \"Review\", \"reviewBody\": \"It // leaks.\"";

    var posts = Reading.posts(Reading.jsonLd(form.formatted(review)));

    assertThat(posts)
        .as(name)
        .extracting(post -> post.text().orElse(""))
        .containsExactly("It // leaks.");
  }

  static java.util.stream.Stream<org.junit.jupiter.params.provider.Arguments> brokenJsonRows() {
    return brokenJson().entrySet().stream()
        .map(row -> org.junit.jupiter.params.provider.Arguments.of(row.getKey(), row.getValue()));
  }

  @Test
  void quotesAndBreaksThatNobodyEscapedAreRead() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                "{\"@type\": \"Review\", \"reviewBody\": \"They said \"never\" twice.\nIt\tleaks.\"}"));

    assertThat(posts.getFirst().text()).contains("They said \"never\" twice.\nIt leaks.");
  }

  @Test
  void escapedJsonIsRead() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                "{&quot;@type&quot;: &quot;Review&quot;, &quot;reviewBody&quot;: &quot;Leaks &amp;amp; hisses.&quot;}"));

    assertThat(posts.getFirst().text()).contains("Leaks & hisses.");
  }

  /// As content systems of the RDFa years write their pages by themselves.
  @Test
  void postsInOtherVocabulariesAreRead() {
    var posts =
        Reading.posts(
            """
            <html prefix="content: http://purl.org/rss/1.0/modules/content/ sioct: http://rdfs.org/sioc/types#"><body>
            <div about="/node/7" typeof="sioc:Item foaf:Document"><h1 property="dc:title">Kettles leak</h1>
              <span property="dc:date dc:created" content="2026-02-03T10:00:00+02:00" datatype="xsd:dateTime">
                by <a rel="sioc:has_creator" href="/u/ona"><b about="/u/ona" typeof="sioc:UserAccount" property="foaf:name">Ona</b></a></span>
              <div property="content:encoded"><p>They all do.</p></div></div>
            <div about="/node/7#comment-3" typeof="sioc:Post sioct:Comment"><link rel="sioc:reply_of" resource="/node/7">
              <div property="content:encoded">Mine too.</div></div>
            """);

    assertThat(posts).extracting(Post::type).containsExactly(PostType.ARTICLE, PostType.COMMENT);
    var article = posts.getFirst();
    assertThat(article.key().id()).isEqualTo("https://www.kettles.example/node/7");
    assertThat(article.title()).contains("Kettles leak");
    assertThat(article.text()).contains("They all do.");
    assertThat(article.author().name()).contains("Ona");
    assertThat(article.published().map(SiteTime::toRfc3339)).contains("2026-02-03T08:00:00Z");
    assertThat(posts.getLast().parent()).contains(article.key().id());
    assertThat(posts.getLast().url()).contains("https://www.kettles.example/node/7#comment-3");
  }

  @Test
  void reviewsInRdfaLieInsideWhatTheyAreOf() {
    var posts =
        Reading.posts(
            """
            <div vocab="https://schema.org/" typeof="Product"><h1 property="name">Kettle</h1>
              <div typeof="Review" class="review"><p property="reviewBody">Leaks.<br>Always.</p>
                <a rel="nofollow" href="/u/ona"><b property="author">Ona</b></a></div></div>
            """);

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().text()).contains("Leaks.\nAlways.");
    assertThat(posts.getFirst().author().name()).contains("Ona");
    assertThat(posts.getFirst().item().name()).contains("Kettle");
  }

  private static final String HEAD =
      """
      <head><meta property="og:type" content="article"><meta property="og:title" content="Kettles leak">
      <meta property="og:description" content="They all do."><meta name="author" content="Ona">
      <meta property="article:published_time" content="2026-02-03T10:00:00+02:00"><meta property="og:image" content="/k.png"></head>
      """;

  @Test
  void anArticleThatOnlyTheHeadTellsOfIsRead() {
    var posts = Reading.posts(HEAD);

    assertThat(posts).hasSize(1);
    var article = posts.getFirst();
    assertThat(article.type()).isEqualTo(PostType.ARTICLE);
    assertThat(article.words()).isEqualTo("Kettles leak\nThey all do.");
    assertThat(article.author().name()).contains("Ona");
    assertThat(article.published().map(SiteTime::toRfc3339)).contains("2026-02-03T08:00:00Z");
    assertThat(article.key().id()).isEqualTo(Reading.ADDRESS);
    assertThat(article.media()).containsExactly("https://www.kettles.example/k.png");
  }

  @Test
  void theHeadCompletesTheArticleAndAddsNone() {
    var posts =
        Reading.posts(
            HEAD
                + Reading.jsonLd(
                    "{\"@type\": \"Article\", \"headline\": \"All kettles\", \"articleBody\": \"Truly all.\"}"));

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().words()).isEqualTo("All kettles\nTruly all.");
    assertThat(posts.getFirst().author().name()).contains("Ona");
  }

  @Test
  void theHeadOfAPageWithReviewsAddsNothing() {
    var posts =
        Reading.posts(
            HEAD + Reading.jsonLd("{\"@type\": \"Review\", \"reviewBody\": \"It leaks.\"}"));

    assertThat(posts).extracting(Post::type).containsExactly(PostType.REVIEW);
  }
}
