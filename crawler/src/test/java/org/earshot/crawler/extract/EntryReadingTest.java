package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;

/// Which posts microformats make.
class EntryReadingTest {
  @Test
  void anEntryWithCommentsIsAThread() {
    var posts =
        Reading.posts(
            """
            <article class="h-entry"><h1 class="p-name">Kettles leak</h1><a class="u-url" href="/a">#</a>
              <a class="p-author h-card" href="/ona">Ona</a><time class="dt-published" datetime="2026-02-03T10:00:00Z">3 Feb</time>
              <div class="e-content"><p>They all do.</p><p>Always.</p></div>
              <div class="u-like h-cite"><a class="u-url" href="/l1">l</a></div>
              <div class="p-comment h-cite"><a class="u-url" href="/c1">#</a><b class="p-author h-card">Jon</b>
                <p class="p-content">Mine does not.</p></div></article>
            """);

    assertThat(posts).extracting(Post::type).containsExactly(PostType.ARTICLE, PostType.COMMENT);
    var article = posts.getFirst();
    assertThat(article.key().id()).isEqualTo("https://www.kettles.example/a");
    assertThat(article.title()).contains("Kettles leak");
    assertThat(article.text()).contains("They all do.\nAlways.");
    assertThat(article.author().url()).contains("https://www.kettles.example/ona");
    assertThat(article.published().map(SiteTime::toRfc3339)).contains("2026-02-03T10:00:00Z");
    assertThat(article.engagement()).isEqualTo(Map.of("likes", 1L));
    var comment = posts.getLast();
    assertThat(comment.parent()).contains(article.key().id());
    assertThat(comment.author().name()).contains("Jon");
  }

  @Test
  void aReviewSaysWhatItIsOf() {
    var posts =
        Reading.posts(
            """
            <div class="h-review"><a class="p-item h-product" href="/kettle">Kettle</a><b class="p-rating">2</b>/<b class="p-best">10</b>
              <p class="e-content">Leaks.</p></div>
            <div class="h-review-aggregate"><b class="p-item">Kettle</b><b class="p-average">4</b></div>
            """);

    assertThat(posts).hasSize(1);
    var review = posts.getFirst();
    assertThat(review.type()).isEqualTo(PostType.REVIEW);
    assertThat(review.item().name()).contains("Kettle");
    assertThat(review.item().url()).contains("https://www.kettles.example/kettle");
    assertThat(review.rating().orElseThrow().value()).isEqualTo(2);
    assertThat(review.rating().orElseThrow().max()).hasValue(10);
  }

  @Test
  void anEntryThatAnswersIsAComment() {
    var posts =
        Reading.posts(
            """
            <div class="h-entry"><a class="u-in-reply-to" href="https://other.example/1">1</a><a class="u-url" href="/n/2">#</a>
              <p class="p-content p-name">Mine too.</p></div>
            """);

    assertThat(posts.getFirst().type()).isEqualTo(PostType.COMMENT);
    assertThat(posts.getFirst().title()).isEmpty();
    assertThat(posts.getFirst().parent()).contains("https://other.example/1");
  }

  @Test
  void aLikeWithoutWordsIsNoUtterance() {
    assertThat(
            Reading.reason(
                "<div class='h-entry'><a class='u-like-of' href='https://other.example/1'>x</a></div>"))
        .contains("found at");
  }

  @Test
  void entriesOfAFeedHaveItsAuthorAndStandAlone() {
    var posts =
        Reading.posts(
            """
            <div class="h-feed"><b class="p-author h-card">Ona</b>
              <div class="h-entry"><p class="p-content">One.</p></div>
              <div class="h-entry"><p class="p-content">Two.</p></div></div>
            """);

    assertThat(posts).extracting(Post::type).containsOnly(PostType.POST);
    assertThat(posts).extracting(post -> post.author().name()).containsOnly(Optional.of("Ona"));
    assertThat(posts).extracting(Post::parent).containsOnly(Optional.empty());
    assertThat(posts).extracting(post -> post.key().id()).doesNotHaveDuplicates();
  }

  @Test
  void aClassicEntryTakesItsLastChangeAsItsDateAndThePagesAuthor() {
    var posts =
        Reading.posts(
            """
            <div class="hentry post-7" id="post-7"><h1 class="entry-title">Kettles leak</h1><time class="updated" datetime="2026-02-03">3 Feb</time>
              <div class="entry-content">They do.</div></div><a rel="author" href="/ona">Ona</a>
            """);

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339)).contains("2026-02-03");
    assertThat(posts.getFirst().author().name()).contains("Ona");
    assertThat(posts.getFirst().key().id()).isEqualTo(Reading.ADDRESS);
  }

  @Test
  void theAddressOnThisSiteComesBeforeThoseOfCopies() {
    var posts =
        Reading.posts(
            """
            <div class="h-entry"><p class="e-content">It leaks.</p>
              <a class="u-url" href="https://other.example/leak">there</a>
              <a class="u-url" href="/leak">here</a></div>
            """);

    assertThat(posts.getFirst().url()).contains("https://www.kettles.example/leak");
  }

  @Test
  void plainWordsKeepTheirParagraphs() {
    var posts =
        Reading.posts(
            "<div class='h-entry'><div class='p-content'><p>It leaks.</p><p>A lot.</p></div></div>");

    assertThat(posts.getFirst().text()).contains("It leaks.\nA lot.");
  }

  @Test
  void aLinkInTheTextIsNotThePermalink() {
    var posts =
        Reading.posts(
            "<div class='h-entry'><p class='p-content'>See <a href='https://other.example/'>there</a></p></div>");

    assertThat(posts.getFirst().url()).contains(Reading.ADDRESS);
  }
}
