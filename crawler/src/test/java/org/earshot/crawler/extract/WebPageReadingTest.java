package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageReadingTest {
  @Test
  void aReviewInJsonLdIsAPostWithAllItSays() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@context": "https://schema.org", "@type": "Product", "name": "Acme Kettle", "url": "/kettle",
                 "review": [{"@type": ["http://schema.org/Review"], "@id": "https://www.kettles.example/acme#review-7",
                   "author": {"@type": "Person", "name": "Ona Test", "url": "/u/ona", "identifier": "u7"},
                   "datePublished": "2026-02-03", "dateModified": "2026-02-04T10:00:00Z",
                   "name": "Leaks", "reviewBody": "It &amp; its lid leak.<br>Always.",
                   "reviewRating": {"@type": "Rating", "ratingValue": "2,5", "bestRating": 5, "worstRating": "1"},
                   "inLanguage": "lt", "image": "/leak.jpg", "upvoteCount": 3,
                   "interactionStatistic": {"@type": "InteractionCounter",
                     "interactionType": {"@type": "ShareAction"}, "userInteractionCount": "4"}}]}
                """));

    assertThat(posts).hasSize(1);
    var post = posts.getFirst();
    assertThat(post.key().id()).isEqualTo("https://www.kettles.example/acme#review-7");
    assertThat(post.type()).isEqualTo(PostType.REVIEW);
    assertThat(post.words()).isEqualTo("Leaks\nIt & its lid leak.\nAlways.");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ona Test"),
                Optional.of("u7"),
                Optional.of("https://www.kettles.example/u/ona")));
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-02-03");
    assertThat(post.edited().map(SiteTime::toRfc3339)).contains("2026-02-04T10:00:00Z");
    assertThat(post.rating())
        .contains(new Rating(2.5, OptionalDouble.of(1), OptionalDouble.of(5), Map.of()));
    assertThat(post.item())
        .isEqualTo(
            new Item(
                Optional.of("Acme Kettle"),
                Optional.of("https://www.kettles.example/kettle"),
                Optional.empty()));
    assertThat(post.lang()).contains("lt");
    assertThat(post.media()).containsExactly("https://www.kettles.example/leak.jpg");
    assertThat(post.engagement()).isEqualTo(Map.of("likes", 3L, "shares", 4L));
  }

  @Test
  void microdataReviewsAndTheOwnersAnswerAreRead() {
    var posts =
        Reading.posts(
            """
            <html lang="en"><link rel="canonical" href="/kettle">
            <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Acme Kettle</h1>
              <div itemprop="review" itemscope itemtype="https://schema.org/Review" id="review-7">
                <span class="verified-purchase">Verified</span>
                <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/u/ona"><span itemprop="name">Ona Test</span></a></span>
                <meta itemprop="datePublished" content="2026-02-03T10:00:00+02:00">
                <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><b itemprop="ratingValue">4/5</b></span>
                <p itemprop="reviewBody">It &lt;script&gt;leaks&lt;/script&gt;.</p>
                <div class="owner-reply" itemprop="comment" itemscope itemtype="https://schema.org/Comment">
                  <b itemprop="author">Acme</b><time itemprop="datePublished" datetime="2026-02-05">5 Feb</time>
                  <p itemprop="text">We are sorry.</p></div>
                <div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
                  <b itemprop="author">Acme</b><p itemprop="text">I am the owner, really.</p></div>
              </div></div></html>
            """);

    assertThat(posts)
        .extracting(Post::type)
        .containsExactly(PostType.REVIEW, PostType.COMMENT, PostType.COMMENT);
    var review = posts.getFirst();
    assertThat(review.key().id()).isEqualTo("https://www.kettles.example/kettle#review-7");
    assertThat(review.text()).contains("It <script>leaks</script>.");
    assertThat(review.rating()).contains(Rating.of(4, 5));
    assertThat(review.verified()).contains(true);
    assertThat(review.author().url()).contains("https://www.kettles.example/u/ona");
    assertThat(posts).extracting(Post::ownerReply).containsExactly(false, true, false);
    assertThat(posts.get(1).parent()).contains(review.key().id());
    assertThat(posts.get(1).thread()).contains(review.key().id());
  }

  @Test
  void aForumThreadKeepsWhoAnswersWhom() {
    var posts =
        Reading.posts(
            """
            <div itemscope itemtype="https://schema.org/DiscussionForumPosting">
              <h1 itemprop="headline">Kettle leaks</h1><p itemprop="text">Mine does.</p>
              <div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="post-2"><p itemprop="text">Mine too.</p>
                <div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="post-3"><p itemprop="text">And mine.</p></div></div>
            </div>
            """);

    assertThat(posts)
        .extracting(Post::type)
        .containsExactly(PostType.POST, PostType.COMMENT, PostType.COMMENT);
    assertThat(posts)
        .extracting(post -> post.key().id())
        .containsExactly(Reading.ADDRESS, Reading.ADDRESS + "#post-2", Reading.ADDRESS + "#post-3");
    assertThat(posts)
        .extracting(Post::parent)
        .containsExactly(
            Optional.empty(),
            Optional.of(Reading.ADDRESS),
            Optional.of(Reading.ADDRESS + "#post-2"));
    assertThat(posts)
        .extracting(Post::thread)
        .containsExactly(
            Optional.empty(), Optional.of(Reading.ADDRESS), Optional.of(Reading.ADDRESS));
  }

  @Test
  void postsThatShareTheirThreadsAddressAnswerItsFirst() {
    var posts =
        Reading.posts(
            """
            <div itemscope itemtype="http://schema.org/DiscussionForumPosting"><a itemprop="url" href="/t/1"></a><p itemprop="articleBody">One</p></div>
            <div itemscope itemtype="http://schema.org/DiscussionForumPosting"><a itemprop="url" href="/t/1"></a><p itemprop="articleBody">Two</p></div>
            """);

    assertThat(posts.getFirst().key().id()).isEqualTo("https://www.kettles.example/t/1");
    assertThat(posts.getLast().thread()).contains("https://www.kettles.example/t/1");
  }

  @Test
  void commentsApartFromTheOneArticleAreAboutIt() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                    "{\"@graph\": [{\"@type\": \"BlogPosting\", \"headline\": \"Kettles\", \"articleBody\": \"All leak.\"}]}")
                + "<li itemprop='comment' itemscope itemtype='http://schema.org/Comment'><p itemprop='text'>Not mine.</p></li>");

    assertThat(posts).extracting(Post::type).containsExactly(PostType.ARTICLE, PostType.COMMENT);
    assertThat(posts.getLast().thread()).contains(posts.getFirst().key().id());
    assertThat(posts.getLast().parent()).contains(posts.getFirst().key().id());
  }

  @Test
  void questionsAndAnswersAreRead() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "QAPage", "mainEntity": {"@type": "Question", "name": "Does it leak?", "text": "Well?",
                 "acceptedAnswer": {"@type": "Answer", "text": "Yes.", "author": "Jonas Test"},
                 "suggestedAnswer": [{"@type": "Answer", "text": "No."}]}}
                """));

    assertThat(posts)
        .extracting(Post::type)
        .containsExactly(PostType.QUESTION, PostType.COMMENT, PostType.COMMENT);
  }

  @Test
  void aSitesOwnFaqIsNobodysPost() {
    var faq =
        Reading.jsonLd(
            "{\"@type\": \"FAQPage\", \"mainEntity\": [{\"@type\": \"Question\", \"name\": \"Why?\", \"acceptedAnswer\": {\"@type\": \"Answer\", \"text\": \"So.\"}}]}");

    assertThat(Reading.reason(faq)).startsWith("no reviews, comments, posts or article");
  }

  @Test
  void referencesByIdAreFollowedWhereverTheyStand() {
    var post =
        Reading.posts(
                Reading.jsonLd(
                    """
                    {"@graph": [{"@type": "Review", "itemReviewed": {"@id": "#kettle"}, "author": {"@id": "#ona"}, "reviewBody": "It leaks."},
                     {"@id": "#ona", "@type": "Person", "name": "Ona Test"}, {"@id": "#kettle", "@type": "Product", "name": "Acme Kettle"}]}
                    """))
            .getFirst();

    assertThat(post.author().name()).contains("Ona Test");
    assertThat(post.item().name()).contains("Acme Kettle");
  }

  @Test
  void reviewOnItsOwnPageIsTheOneOnTheProductsPage() {
    var review =
        "{\"@type\": \"Product\", \"url\": \"%s\", \"review\": {\"@type\": \"Review\", \"url\": \"%s\", \"author\": \"Ona Test\", \"reviewBody\": \"It leaks.\"}}";
    var product = "https://www.kettles.example/kettle";

    var onItsOwn = Reading.posts(Reading.jsonLd(review.formatted(product, Reading.ADDRESS)));
    var onTheItems =
        Reading.posts(Reading.jsonLd(review.formatted(Reading.ADDRESS, Reading.ADDRESS)));

    assertThat(onItsOwn.getFirst().key().id()).isEqualTo(Reading.ADDRESS);
    assertThat(onTheItems.getFirst().key().id()).isNotEqualTo(Reading.ADDRESS);
  }

  @Test
  void circlesOfReferencesEnd() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                "{\"@id\": \"#a\", \"@type\": \"Comment\", \"text\": \"Round\", \"comment\": {\"@id\": \"#b\", \"@type\": \"Comment\", \"text\": \"and round\", \"comment\": {\"@id\": \"#a\"}}}"));

    assertThat(posts).hasSize(2);
  }

  @Test
  void theSameReviewTwiceIsOnePostWithTheFullerText() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                    """
                    {"@type": "Product", "name": "Acme Kettle", "review": [
                     {"@type": "Review", "author": "Ona Test", "datePublished": "2026-02-03", "reviewBody": "It leaks from the lid whenever I pour…"},
                     {"@type": "Review", "author": "Jonas Test", "datePublished": "2026-02-03", "reviewBody": "It leaks from the lid whenever I pour…"}]}
                    """)
                + """
                <div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Ona Test</b>
                <time itemprop="datePublished" datetime="2026-02-03T12:00:00Z">3 Feb</time>
                <p itemprop="reviewBody">It leaks from the lid whenever I pour, and nobody answers.</p></div>
                """);

    assertThat(posts).hasSize(2);
    assertThat(posts.getFirst().text())
        .contains("It leaks from the lid whenever I pour, and nobody answers.");
    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339))
        .contains("2026-02-03T12:00:00Z");
    assertThat(posts.getFirst().item().name()).contains("Acme Kettle");
  }

  @Test
  void starsWithoutWordsByDifferentPeopleStayApart() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                "[{\"@type\": \"Review\", \"reviewRating\": {\"ratingValue\": 5}}, {\"@type\": \"Review\", \"reviewRating\": {\"ratingValue\": 5}}, {\"@type\": \"Review\"}]"));

    assertThat(posts).hasSize(2);
    assertThat(posts).extracting(post -> post.key().id()).doesNotHaveDuplicates();
  }

  @Test
  void theProductsAddressIdentifiesNoReview() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "Product", "name": "Acme Kettle", "url": "/acme", "review": [
                 {"@type": "Review", "url": "/acme", "author": "Ona Test", "reviewBody": "Leaks"},
                 {"@type": "Review", "url": "/acme", "author": "Jonas Test", "reviewBody": "Fine"}]}
                """));

    assertThat(posts)
        .extracting(post -> post.key().id())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("h-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel='next' href='?page=2'> | false | https://www.kettles.example/acme?page=2",
        "<a rel='nofollow next' href='/p/2'>2</a> | false | https://www.kettles.example/p/2",
        "<a href='/p/2'>Next page</a> | false | ",
        "<p>end</p> | true | "
      })
  void aListIsCompleteWhereNothingFollows(String more, boolean complete, String next) {
    var page =
        Reading.page(
            "<div itemscope itemtype='http://schema.org/Review'><p itemprop='reviewBody'>Leaks</p></div>"
                + more);

    assertThat(page.complete()).isEqualTo(complete);
    assertThat(page.next()).isEqualTo(Optional.ofNullable(next));
  }

  @Test
  void aListThatClaimsMoreReviewsIsNotComplete() {
    var page =
        Reading.page(
            Reading.jsonLd(
                "{\"@type\": \"Product\", \"aggregateRating\": {\"ratingValue\": 4, \"reviewCount\": 12}, \"review\": {\"@type\": \"Review\", \"reviewBody\": \"Leaks\"}}"));

    assertThat(page.complete()).isFalse();
  }

  @Test
  void aPageWithoutPostsNamesTheFeedThatItLinks() {
    assertThat(
            Reading.reason(
                "<link rel='alternate' type='application/rss+xml' href='/feed'><p>Hello"))
        .isEqualTo(
            "no reviews, comments, posts or article, and no feed, found at https://www.kettles.example/acme; it links a feed: https://www.kettles.example/feed");
  }

  @Test
  void claimsAndTotalsAreNoPosts() {
    assertThat(
            Reading.reason(
                Reading.jsonLd(
                    "[{\"@type\": \"ClaimReview\", \"reviewBody\": \"False\"}, {\"@type\": \"AggregateRating\", \"ratingValue\": 4}]")))
        .startsWith("no reviews, comments, posts or article");
  }

  @Test
  void itemrefAndNeighbourlyMarkupAreUnderstood() {
    var posts =
        Reading.posts(
            """
            <div itemscope itemtype="https://schema.org/Review" itemref="who body missing"></div>
            <b id="who" itemprop="author">Ona Test</b><p id="body" itemprop="reviewBody">It leaks.</p>
            <div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Acme Kettle</span>
              <div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Not a property of it, but there.</p></div></div>
            """);

    assertThat(posts).hasSize(2);
    assertThat(posts.getFirst().author().name()).contains("Ona Test");
    assertThat(posts.getLast().item().name()).contains("Acme Kettle");
  }

  @Test
  void rdfaLiteIsRead() {
    var post =
        Reading.posts(
                """
                <div vocab="https://schema.org/" typeof="Review"><span property="author" typeof="Person"><b property="name">Ona Test</b></span>
                <p property="reviewBody">It leaks.</p></div>
                """)
            .getFirst();

    assertThat(post.words()).isEqualTo("It leaks.");
    assertThat(post.author().name()).contains("Ona Test");
  }

  @Test
  void hostileTextIsText() {
    var post =
        Reading.posts(
                Reading.jsonLd(
                    "{\"@type\": \"Review\", \"author\": \"=cmd()\", \"reviewBody\": \"a\\u0000b \\u003cscript>alert(1)\\u003c/script> \\ud800\"}"))
            .getFirst();

    assertThat(post.text()).contains("ab <script>alert(1)</script>");
    assertThat(post.author().name()).contains("=cmd()");
  }

  @Test
  void aPageOfEndlessNestingIsReadAsFarAsItMakesSense() {
    var html =
        "<div itemscope itemtype='http://schema.org/Comment'><p itemprop='text'>x</p>"
            .repeat(3_000);

    assertThat(Reading.posts(html)).isNotEmpty();
  }
}
