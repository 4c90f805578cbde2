package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubKindTest {
  private static final String API = "https://api.github.com/";
  private static final String COMMENTS = API + "repos/acme/kettle/issues/5/comments?per_page=100";
  private static final String ISSUE =
      """
      {"id": 9, "number": 5, "html_url": "https://github.com/acme/kettle/issues/5", "title": "It leaks",
       "body": "<!-- read the rules -->\\r\\nAfter **one** week", "user": {"login": "ona-t", "id": 7, "html_url": "https://github.com/ona-t"},
       "created_at": "2026-01-05T10:00:00Z", "updated_at": "2026-01-06T10:00:00Z", "comments": 2, "reactions": {"total_count": 3}}
      """;
  private static final String COMMENT =
      """
      {"id": 77, "html_url": "https://github.com/acme/kettle/issues/5#issuecomment-77", "body": "We are sorry.",
       "issue_url": "https://api.github.com/repos/acme/kettle/issues/5", "user": {"login": "acme-dev", "id": 8},
       "created_at": "2026-01-05T11:00:00Z", "updated_at": "2026-01-05T12:00:00Z", "author_association": "%s"}
      """;

  private final GitHubKind kind = new GitHubKind();

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/kettle, repos/acme/kettle/issues?state=all&sort=created&direction=desc&per_page=100",
    "https://github.com/acme/kettle/issues/, repos/acme/kettle/issues?state=all&sort=created&direction=desc&per_page=100",
    "https://github.com/acme/kettle/issues/5, repos/acme/kettle/issues/5/comments?per_page=100",
    "https://github.com/acme/kettle/pull/6, repos/acme/kettle/issues/6/comments?per_page=100",
    "https://github.com/search?q=acme%20leaks&type=issues, search/issues?sort=created&order=desc&per_page=100&q=acme%20leaks",
    "https://api.github.com/repos/acme/kettle/issues/comments, repos/acme/kettle/issues/comments"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(API + asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/",
        "https://github.com/acme",
        "https://github.com/topics/kettle",
        "https://github.com/acme/kettle/blob/main/README",
        "https://gist.github.com/acme/1"
      })
  void otherPagesAreNotClaimed(String address) {
    assertThat(Answer.asked(kind, address)).isEqualTo("nothing");
  }

  @Test
  void anIssueIsKnownByItsAddress() {
    var read =
        Answer.of(
                API + "search/issues?q=leaks",
                "{\"total_count\": 1, \"incomplete_results\": false, \"items\": [" + ISSUE + "]}")
            .posts();

    var post = read.posts().getFirst();
    assertThat(post.key())
        .isEqualTo(new PostKey("github.com", "https://github.com/acme/kettle/issues/5"));
    assertThat(post.type()).isEqualTo(PostType.POST);
    assertThat(post.words()).isEqualTo("It leaks\nAfter **one** week");
    assertThat(post.author().id()).contains("7");
    assertThat(post.edited()).isEmpty();
    assertThat(post.item().name()).contains("acme/kettle");
    assertThat(post.engagement()).isEqualTo(Map.of("comments", 2L, "reactions", 3L));
  }

  @ParameterizedTest
  @CsvSource({
    "OWNER, true",
    "MEMBER, true",
    "COLLABORATOR, true",
    "CONTRIBUTOR, false",
    "NONE, false"
  })
  void theProjectMarksItsOwnReplies(String association, boolean official) {
    var read = Answer.of(COMMENTS, "[" + COMMENT.formatted(association) + "]").posts();

    assertThat(read.complete()).isTrue();
    var post = read.posts().getFirst();
    assertThat(post.ownerReply()).isEqualTo(official);
    assertThat(post.key().id()).isEqualTo("77");
    assertThat(post.parent()).contains("https://github.com/acme/kettle/issues/5");
    assertThat(post.thread()).isEqualTo(post.parent());
    assertThat(post.url()).contains("https://github.com/acme/kettle/issues/5#issuecomment-77");
    assertThat(post.edited().map(SiteTime::toRfc3339)).contains("2026-01-05T12:00:00Z");
  }

  @Test
  void aListGoesOnWhereTheHeaderSays() {
    var read =
        Answer.of(COMMENTS, "[" + COMMENT.formatted("NONE") + "]")
            .with(
                "link",
                "<" + COMMENTS + "&page=2>; rel=\"next\", <" + COMMENTS + "&page=4>; rel=\"last\"")
            .posts();

    assertThat(read.next()).contains(COMMENTS + "&page=2");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void whenTheHoursRequestsAreUsedUpWeWait() {
    var reset = Long.toString(Answer.AT.plusSeconds(600).getEpochSecond());

    var read =
        Answer.of(COMMENTS, "[]")
            .with("x-ratelimit-remaining", "0")
            .with("x-ratelimit-reset", reset)
            .posts();

    assertThat(read.backoff()).contains(Duration.ofMinutes(10));
    assertThat(read.posts()).isEmpty();
    assertThat(read.kind()).isEqualTo("github");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\": \"API rate limit exceeded\", \"documentation_url\": \"https://docs.github.com\"}",
        "[{\"id\": 1, \"name\": \"a label\"}]",
        "[{\"id\": 1"
      })
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(COMMENTS, body).reason(kind)).contains("no answer of github");
  }
}
