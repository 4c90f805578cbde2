package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressKindTest {
  private static final String API = "https://blog.example/wp-json/wp/v2/";
  private static final String COMMENTS = API + "comments?per_page=100&order=asc&post=49";
  private static final String COMMENT =
      """
      {"id": %d, "post": 49, "parent": %d, "author": %d, "author_name": "Ona &amp; Co", "author_url": "https://ona.example/",
       "date": "2026-01-05T12:00:00", "date_gmt": "2026-01-05T10:00:00", "content": {"rendered": "<p>It leaks.</p>"},
       "link": "https://blog.example/acme/#comment-2", "status": "approved", "type": "%s"}
      """;

  private final WordPressKind kind = new WordPressKind();

  @ParameterizedTest
  @CsvSource({
    "https://blog.example/, comments?per_page=100",
    "https://blog.example/2026/01/acme-kettle/, 'posts?_embed=author,replies&slug=acme-kettle'",
    "https://blog.example/?p=49, comments?per_page=100&order=asc&post=49",
    "https://blog.example/wp-json/wp/v2/comments, comments"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(API + asked);
  }

  @Test
  void commentsNameTheirParentAndTheirArticle() {
    var read =
        Answer.of(
                COMMENTS,
                "["
                    + COMMENT.formatted(2, 0, 0, "comment")
                    + ","
                    + COMMENT.formatted(3, 2, 7, "comment")
                    + "]")
            .posts();

    assertThat(read.kind()).isEqualTo("wordpress");
    assertThat(read.complete()).isTrue();
    var first = read.posts().getFirst();
    assertThat(first.type()).isEqualTo(PostType.COMMENT);
    assertThat(first.key().id()).isEqualTo("2");
    assertThat(first.text()).contains("It leaks.");
    assertThat(first.url()).contains("https://blog.example/acme/#comment-2");
    assertThat(first.parent()).contains("post-49");
    assertThat(first.thread()).contains("post-49");
    assertThat(first.author())
        .isEqualTo(
            new Author(
                Optional.of("Ona & Co"), Optional.empty(), Optional.of("https://ona.example/")));
    assertThat(first.published().map(SiteTime::toRfc3339)).contains("2026-01-05T10:00:00Z");
    var second = read.posts().getLast();
    assertThat(second.parent()).contains("2");
    assertThat(second.author().id()).contains("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pingback", "trackback"})
  void linksFromOtherSitesAreNoComments(String type) {
    assertThat(Answer.of(COMMENTS, "[" + COMMENT.formatted(2, 0, 0, type) + "]").posts().posts())
        .isEmpty();
  }

  @Test
  void anArticleComesWithItsComments() {
    var posts =
        Answer.of(
                API + "posts?_embed=author,replies&slug=acme",
                """
                [{"id": 49, "date_gmt": "2026-01-04T10:00:00", "modified_gmt": "2026-01-04T11:00:00", "link": "https://blog.example/acme/",
                  "title": {"rendered": "Acme &#8211; a test"}, "content": {"rendered": "<p>We tried it.</p>"}, "author": 7,
                  "_embedded": {"author": [{"id": 7, "name": "Jonas T.", "link": "https://blog.example/author/jonas/"}], "replies": [[%s]]}}]
                """
                    .formatted(COMMENT.formatted(2, 0, 0, "comment")))
            .posts()
            .posts();

    assertThat(posts).extracting(post -> post.key().id()).containsExactly("post-49", "2");
    var article = posts.getFirst();
    assertThat(article.type()).isEqualTo(PostType.ARTICLE);
    assertThat(article.words()).isEqualTo("Acme – a test\nWe tried it.");
    assertThat(article.edited().map(SiteTime::toRfc3339)).contains("2026-01-04T11:00:00Z");
    assertThat(article.author().name()).contains("Jonas T.");
    assertThat(posts.getLast().thread()).contains(article.key().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"found\": 1, \"posts\": [%s]}"})
  void articlesOfWordPressComAreReadToo(String answer) {
    var article =
        """
        {"ID": 49, "site_ID": 1, "author": {"ID": 7, "name": "Ona T.", "URL": "https://ona.example/"},
         "date": "2026-01-05T12:00:00+02:00", "modified": "2026-01-06T12:00:00+02:00", "title": "Acme &#8211; a test",
         "URL": "https://blog.example/acme/", "content": "<p>We tried it.</p>", "like_count": 2, "type": "post"}
        """;

    var post =
        Answer.of("https://public-api.example/rest/v1.1/sites/1/posts", answer.formatted(article))
            .post();

    assertThat(post.key().id()).isEqualTo("post-49");
    assertThat(post.type()).isEqualTo(PostType.ARTICLE);
    assertThat(post.words()).isEqualTo("Acme – a test\nWe tried it.");
    assertThat(post.url()).contains("https://blog.example/acme/");
    assertThat(post.author().name()).contains("Ona T.");
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-01-05T10:00:00Z");
    assertThat(post.edited().map(SiteTime::toRfc3339)).contains("2026-01-06T10:00:00Z");
  }

  @Test
  void answersOfWordPressComAreReadToo() {
    var post =
        Answer.of(
                "https://public-api.example/rest/v1.1/sites/1/comments",
                """
                {"found": 1, "comments": [{"ID": 5, "post": {"ID": 49, "title": "Acme", "link": "https://x.example/a"}, "parent": {"ID": 4},
                  "author": {"ID": 7, "name": "Ona T.", "URL": "https://ona.example/"}, "date": "2026-01-05T12:00:00+02:00",
                  "URL": "https://blog.example/acme/#comment-5", "content": "<p>It leaks.</p>", "status": "approved", "type": "comment", "like_count": 2}]}
                """)
            .post();

    assertThat(post.key().id()).isEqualTo("5");
    assertThat(post.parent()).contains("4");
    assertThat(post.item().name()).contains("Acme");
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-01-05T10:00:00Z");
    assertThat(post.engagement()).containsEntry("likes", 2L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link | <https://blog.example/wp-json/wp/v2/comments?post=49&page=2>; rel=\"next\" | https://blog.example/wp-json/wp/v2/comments?post=49&page=2",
        "x-wp-totalpages | 3 | https://blog.example/wp-json/wp/v2/comments?per_page=100&order=asc&post=49&page=2",
        "x-wp-totalpages | 1 |"
      })
  void theNextPageStandsInTheHeaders(String header, String value, String next) {
    var read =
        Answer.of(COMMENTS, "[" + COMMENT.formatted(2, 0, 0, "comment") + "]")
            .with(header, value)
            .posts();

    assertThat(read.next()).isEqualTo(Optional.ofNullable(next));
    assertThat(read.complete()).isEqualTo(next == null);
  }

  @Test
  void anEmptyListHasNoPosts() {
    var read = Answer.of(COMMENTS, "[]").posts();

    assertThat(read.kind()).isEqualTo("wordpress");
    assertThat(read.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"rest_forbidden\", \"message\": \"Sorry, no.\"}",
        "[{\"id\": 1, \"name\": \"a tag\"}]",
        "[{\"id\": 1"
      })
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(COMMENTS, body).reason(kind)).contains("no answer of wordpress");
  }
}
