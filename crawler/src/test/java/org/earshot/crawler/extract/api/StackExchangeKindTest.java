package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackExchangeKindTest {
  private static final String API = "https://api.stackexchange.com/2.3/";
  private static final String ANSWERS = API + "questions/5/answers?order=desc&site=cooking";
  private static final String QUESTION =
      """
      {"question_id": 5, "title": "Why does my &quot;Acme&quot; kettle leak?", "body": "<p>It <b>leaks</b>.</p>",
       "link": "https://cooking.stackexchange.com/questions/5/why", "creation_date": 1767607200, "last_edit_date": 1767610800,
       "owner": {"user_id": 7, "display_name": "Ann &amp; Bob", "link": "https://cooking.stackexchange.com/users/7/ann"},
       "score": -1, "view_count": 20, "answer_count": 2}
      """;

  private final StackExchangeKind kind = new StackExchangeKind();

  @ParameterizedTest
  @CsvSource({
    "https://stackoverflow.com/questions/tagged/acme+kettle, questions?order=desc&sort=creation&tagged=acme;kettle&site=stackoverflow",
    "https://cooking.stackexchange.com/questions/5/why, questions/5/answers?order=desc&sort=creation&site=cooking",
    "https://cooking.stackexchange.com/q/5, questions/5/answers?order=desc&sort=creation&site=cooking",
    "https://cooking.stackexchange.com/a/6, answers/6/comments?order=desc&sort=creation&site=cooking",
    "https://superuser.com/search?q=acme, search/advanced?order=desc&sort=creation&q=acme&site=superuser",
    "https://pt.stackoverflow.com/users/7/ann, users/7/posts?order=desc&sort=creation&site=pt.stackoverflow",
    "https://meta.stackexchange.com/, questions?order=desc&sort=creation&site=meta",
    "https://askubuntu.com/questions, questions?order=desc&sort=creation&site=askubuntu"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address))
        .isEqualTo(API + asked + "&pagesize=100&filter=withbody");
    assertThat(kind.claims(URI.create(address))).isTrue();
  }

  @Test
  void threeHundredRequestsADayAreTheLimit() {
    assertThat(kind.route(URI.create("https://superuser.com/")))
        .hasValueSatisfying(route -> {
          assertThat(route.access()).isEqualTo(Route.Access.API);
          assertThat(route.pace()).isEqualTo(Duration.ofSeconds(288));
        });
    assertThat(kind.claims(URI.create("https://kettles.example/questions"))).isFalse();
  }

  @Test
  void aQuestionIsReadWithoutItsEscapes() {
    var read =
        Answer.of(
                API + "questions?site=cooking",
                "{\"items\": [" + QUESTION + "], \"has_more\": true, \"quota_remaining\": 290}")
            .posts();

    assertThat(read.next()).contains(API + "questions?site=cooking&page=2");
    assertThat(read.complete()).isFalse();
    assertThat(read.backoff()).isEmpty();
    var post = read.posts().getFirst();
    assertThat(post.key().site()).isEqualTo("cooking.stackexchange.com");
    assertThat(post.type()).isEqualTo(PostType.QUESTION);
    assertThat(post.words()).isEqualTo("Why does my \"Acme\" kettle leak?\nIt leaks.");
    assertThat(post.author().name()).contains("Ann & Bob");
    assertThat(post.author().id()).contains("7");
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-01-05T10:00:00Z");
    assertThat(post.edited().map(SiteTime::toRfc3339)).contains("2026-01-05T11:00:00Z");
    assertThat(post.engagement()).isEqualTo(Map.of("score", -1L, "views", 20L, "comments", 2L));
  }

  @Test
  void answersAndCommentsNameWhatTheyAnswer() {
    var read =
        Answer.of(
                ANSWERS,
                """
                {"items": [
                  {"answer_id": 6, "question_id": 5, "body": "<p>Turn it.</p>", "creation_date": 1767607200, "owner": {"display_name": "x"}},
                  {"comment_id": 9, "post_id": 6, "body_markdown": "Thanks &amp; **bye**", "creation_date": 1767607300, "owner": {"display_name": "y"}}],
                 "has_more": false, "quota_remaining": 1}
                """)
            .posts();

    assertThat(read.complete()).isTrue();
    assertThat(read.posts()).extracting(post -> post.parent().orElse("")).containsExactly("5", "6");
    assertThat(read.posts()).extracting(post -> post.key().id()).containsExactly("6", "comment-9");
    assertThat(read.posts())
        .extracting(post -> post.url().orElse(""))
        .containsExactly(
            "https://cooking.stackexchange.com/a/6",
            "https://cooking.stackexchange.com/q/6#comment9_6");
    assertThat(read.posts()).extracting(Post::type).containsOnly(PostType.COMMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"backoff\": 10, \"quota_remaining\": 5', PT10S",
    "'\"quota_remaining\": 0', PT12H"
  })
  void theAnswerItselfAsksForAPause(String limits, Duration pause) {
    assertThat(Answer.of(ANSWERS, "{\"items\": [], " + limits + "}").posts().backoff())
        .contains(pause);
  }

  @Test
  void anEmptyAnswerHasNoPosts() {
    var read =
        Answer.of(ANSWERS, "{\"items\": [], \"has_more\": false, \"quota_remaining\": 9}").posts();

    assertThat(read.kind()).isEqualTo("stackexchange");
    assertThat(read.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\": [{\"question_id\"", "{}", "[]"})
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(ANSWERS, body).reason(kind)).contains("no answer of stackexchange");
  }

  @Test
  void anErrorIsToldInItsWords() {
    assertThat(
            Answer.of(
                    ANSWERS,
                    "{\"error_id\": 502, \"error_name\": \"throttle_violation\", \"error_message\": \"too many requests\"}")
                .reason(kind))
        .endsWith("throttle_violation: too many requests");
  }
}
