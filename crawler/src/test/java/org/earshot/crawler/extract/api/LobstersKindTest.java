package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LobstersKindTest {
  private static final String STORY =
      """
      {"short_id": "abc123", "short_id_url": "https://lobste.rs/s/abc123", "created_at": "2026-01-05T10:00:00.000-06:00",
       "title": "Acme kettle firmware", "url": "https://blog.example/kettle", "score": 12, "comment_count": 3,
       "description": "<p>It leaks memory</p>", "submitter_user": "ann", "tags": ["hardware"], "comments": [
        {"short_id": "c1", "short_id_url": "https://lobste.rs/c/c1", "created_at": "2026-01-05T11:00:00.000-06:00",
         "last_edited_at": "2026-01-05T12:00:00.000-06:00", "is_deleted": false, "is_moderated": false, "score": 2,
         "parent_comment": null, "comment": "<p>Mine too</p>", "commenting_user": "bob"},
        {"short_id": "c2", "short_id_url": "https://lobste.rs/c/c2", "created_at": "2026-01-05T11:30:00.000-06:00",
         "last_edited_at": "2026-01-05T11:30:00.000-06:00", "is_deleted": false, "is_moderated": false, "score": 1,
         "parent_comment": "c1", "comment": "<p>We are sorry</p>", "commenting_user": {"username": "acme"}},
        {"short_id": "c3", "is_deleted": true, "is_moderated": false, "comment": "", "commenting_user": "x"}]}
      """;

  private final LobstersKind kind = new LobstersKind();

  @ParameterizedTest
  @CsvSource({
    "https://lobste.rs, https://lobste.rs/hottest.json",
    "https://lobste.rs/newest, https://lobste.rs/newest.json",
    "https://lobste.rs/t/hardware, https://lobste.rs/t/hardware.json",
    "https://lobste.rs/s/abc123/acme_kettle, https://lobste.rs/s/abc123.json",
    "https://lobste.rs/~ann, https://lobste.rs/~ann/stories.json",
    "https://lobste.rs/newest.json, https://lobste.rs/newest.json",
    "https://lobste.rs/newest.rss, https://lobste.rs/newest.rss"
  })
  void whatPeopleSeeIsAskedAsJson(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(asked);
  }

  @Test
  void robotsHold() {
    assertThat(kind.route(URI.create("https://lobste.rs/newest")).map(Route::access))
        .contains(Route.Access.PAGE);
  }

  @Test
  void itsFeedsAreFeeds() {
    assertThat(kind.claims(URI.create("https://lobste.rs/newest.rss"))).isFalse();
    assertThat(kind.claims(URI.create("https://lobste.rs/newest"))).isTrue();
  }

  @Test
  void aStoryIsReadWithItsComments() {
    var answer = Answer.of("https://lobste.rs/s/abc123.json", STORY);

    assertThat(answer.ids()).containsExactly("abc123", "c1", "c2");
    assertThat(answer.posts().complete()).isTrue();
    var posts = answer.posts().posts();
    assertThat(posts)
        .map(Post::parent)
        .containsExactly(Optional.empty(), Optional.of("abc123"), Optional.of("c1"));
    assertThat(posts)
        .map(Post::thread)
        .containsExactly(Optional.empty(), Optional.of("abc123"), Optional.of("abc123"));
    assertThat(posts).map(post -> post.edited().isPresent()).containsExactly(false, true, false);
    assertThat(posts.getFirst().text()).contains("It leaks memory");
    assertThat(posts.getFirst().item().url()).contains("https://blog.example/kettle");
    assertThat(posts.getFirst().engagement()).isEqualTo(Map.of("likes", 12L, "comments", 3L));
    assertThat(posts.getLast().author())
        .isEqualTo(
            new Author(
                Optional.of("acme"), Optional.of("acme"), Optional.of("https://lobste.rs/~acme")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://lobste.rs/newest.json, https://lobste.rs/newest/page/2.json",
    "https://lobste.rs/hottest.json, https://lobste.rs/page/2.json",
    "https://lobste.rs/t/hardware.json, https://lobste.rs/t/hardware/page/2.json",
    "https://lobste.rs/newest/page/2.json, https://lobste.rs/newest/page/3.json"
  })
  void aListLeadsOn(String url, String next) {
    assertThat(Answer.of(url, "[" + STORY + "]").posts().next()).contains(next);
    assertThat(Answer.of(url, "[" + STORY + "]").posts().complete()).isFalse();
  }

  @Test
  void anEmptyListEnds() {
    var answer = Answer.of("https://lobste.rs/newest/page/9.json", "[]");

    assertThat(answer.posts().posts()).isEmpty();
    assertThat(answer.posts().next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": \"not found\"} | not found",
        "{\"a\": 1} | no stories, no comments",
        "[{\"short_id\" | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of("https://lobste.rs/newest.json", body).reason(kind))
        .endsWith(": " + reason);
  }
}
