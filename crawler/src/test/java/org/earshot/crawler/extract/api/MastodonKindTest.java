package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonKindTest {
  private static final String TAG = "https://social.example/api/v1/timelines/tag/acme?limit=2";
  private static final String CONTEXT = "https://social.example/api/v1/statuses/100/context";

  private final MastodonKind kind = new MastodonKind();

  private static String status(int id, String more) {
    return """
    {"id": "%d", "created_at": "2026-01-05T10:00:00.000Z", "in_reply_to_id": null,
     "content": "<p>My <a href=\\"#\\">#acme</a> kettle<br>leaks</p>", "language": "en",
     "url": "https://social.example/@ann/%d", "uri": "https://social.example/users/ann/statuses/%d",
     "account": {"id": "7", "username": "ann", "acct": "ann", "display_name": "Ann O.",
      "url": "https://social.example/@ann"}%s}
    """
        .formatted(id, id, id, more.isEmpty() ? "" : ", " + more);
  }

  @ParameterizedTest
  @CsvSource({
    "https://social.example/tags/acme, timelines/tag/acme?limit=40",
    "https://social.example/tags/%C4%97da, timelines/tag/%C4%97da?limit=40",
    "https://social.example/public, timelines/public?limit=40",
    "https://social.example/public/local, timelines/public?limit=40&local=true",
    "https://social.example/, timelines/public?limit=40",
    "https://social.example/@ann/100, statuses/100/context",
    "https://social.example/users/ann/statuses/100, statuses/100/context",
    "https://social.example/web/statuses/100, statuses/100/context",
    "https://social.example/api/v1/statuses/100, statuses/100"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo("https://social.example/api/v1/" + asked);
  }

  @ParameterizedTest
  @CsvSource({
    "https://social.example/@ann, https://social.example/@ann.rss",
    "https://social.example/@ann/with_replies, https://social.example/@ann.rss",
    "https://social.example/@ann@other.example, https://other.example/@ann.rss",
    "https://social.example/@ann.rss, https://social.example/@ann.rss"
  })
  void anAccountIsReadByItsFeed(String address, String asked) {
    assertThat(kind.route(URI.create(address))).contains(Route.page(URI.create(asked)));
  }

  @Test
  void theFeedOfAnAccountGivesTheIdsOfTheApi() {
    var feed =
        """
        <rss version="2.0"><channel><title>Ann O.</title><link>https://social.example/@ann</link>
        <item><guid isPermaLink="true">https://social.example/@ann/100</guid><link>https://social.example/@ann/100</link>
        <pubDate>Mon, 05 Jan 2026 10:00:00 +0000</pubDate><description>&lt;p&gt;It leaks&lt;/p&gt;</description></item>
        </channel></rss>
        """;
    var read = Answer.of("https://social.example/@ann.rss", feed).readAs(kind);

    var post = ((Extraction.Posts) read).posts().getFirst();
    assertThat(post.key().id()).isEqualTo("100");
    assertThat(post.text()).contains("It leaks");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:00:00Z")));
    assertThat(post.author().id()).contains("ann");
    assertThat(post.author().url()).contains("https://social.example/@ann");
    assertThat(Answer.of("https://social.example/@ann.rss", "<p>hello").reason(kind))
        .endsWith("no feed");
  }

  @Test
  void itKeepsToThreeHundredRequestsInFiveMinutes() {
    var route = kind.route(URI.create("https://social.example/tags/acme")).orElseThrow();

    assertThat(route.pace()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "https://social.example/@ann/112345678901234567, true",
    "https://social.example/users/ann/statuses/112345678901234567, true",
    "https://social.example/api/v1/timelines/tag/acme, true",
    "https://blog.example/@ann/a-story-112345678901234567, false",
    "https://blog.example/@ann/12, false",
    "https://blog.example/@ann, false",
    "https://blog.example/tags/acme, false"
  })
  void onlyAddressesThatNobodyElseHasAreClaimed(String address, boolean claimed) {
    assertThat(kind.claims(URI.create(address))).isEqualTo(claimed);
  }

  @Test
  void aStatusIsReadWithAllItSays() {
    var more =
        """
        "edited_at": "2026-01-05T11:00:00.000Z", "spoiler_text": "Rant", "favourites_count": 3,
        "reblogs_count": 2, "replies_count": 1,
        "media_attachments": [{"type": "image", "url": "https://files.example/1.png"}]
        """;

    var post = Answer.of(TAG, "[" + status(100, more) + "]").post();

    assertThat(post.key().site()).isEqualTo("social.example");
    assertThat(post.key().id()).isEqualTo("100");
    assertThat(post.type()).isEqualTo(PostType.POST);
    assertThat(post.url()).contains("https://social.example/@ann/100");
    assertThat(post.title()).contains("Rant");
    assertThat(post.text()).contains("My #acme kettle\nleaks");
    assertThat(post.lang()).contains("en");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:00:00Z")));
    assertThat(post.edited()).contains(SiteTime.exactly(Instant.parse("2026-01-05T11:00:00Z")));
    assertThat(post.media()).containsExactly("https://files.example/1.png");
    assertThat(post.engagement()).isEqualTo(Map.of("likes", 3L, "shares", 2L, "comments", 1L));
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann O."),
                Optional.of("ann"),
                Optional.of("https://social.example/@ann")));
  }

  @Test
  void aBoostIsAPostOfItsAuthorAndNotOfTheBooster() {
    var boost =
        """
        {"id": "200", "created_at": "2026-01-06T10:00:00.000Z", "content": "",
         "account": {"id": "8", "username": "bob", "acct": "bob@other.example"}, "reblog": %s}
        """
            .formatted(status(100, ""));
    var answer = Answer.of(TAG, "[" + boost + "," + status(100, "") + "]");

    assertThat(answer.ids()).containsExactly("100");
    assertThat(answer.post().author().id()).contains("ann");
  }

  @Test
  void whatStandsAroundAStatusIsItsThread() {
    var reply =
        """
        {"id": "101", "created_at": "2026-01-05T12:00:00.000Z", "in_reply_to_id": "100",
         "in_reply_to_account_id": "7", "content": "<p>We are sorry.</p>",
         "url": "https://brand.example/@acme/9",
         "account": {"id": "9", "username": "acme", "acct": "acme@brand.example", "display_name": "",
          "url": "https://brand.example/@acme"}}
        """;
    var answer = Answer.of(CONTEXT, "{\"ancestors\": [], \"descendants\": [" + reply + "]}");

    assertThat(answer.post().type()).isEqualTo(PostType.COMMENT);
    assertThat(answer.post().parent()).contains("100");
    assertThat(answer.post().thread()).contains("100");
    assertThat(answer.post().author())
        .isEqualTo(
            new Author(
                Optional.of("acme@brand.example"),
                Optional.of("acme@brand.example"),
                Optional.of("https://brand.example/@acme")));
    assertThat(answer.posts().complete()).isTrue();
  }

  @Test
  void theFirstAncestorOpenedTheThread() {
    var answer =
        Answer.of(
            CONTEXT,
            "{\"ancestors\": ["
                + status(90, "")
                + "], \"descendants\": ["
                + status(101, "").replace("\"in_reply_to_id\": null", "\"in_reply_to_id\": 100")
                + "]}");

    assertThat(answer.posts().posts().getFirst().thread()).isEmpty();
    assertThat(answer.posts().posts().getLast().thread()).contains("90");
  }

  @Test
  void aThreadCutShortForStrangersIsNotComplete() {
    var replies = String.join(",", java.util.Collections.nCopies(60, status(101, "")));

    assertThat(
            Answer.of(CONTEXT, "{\"ancestors\": [], \"descendants\": [" + replies + "]}")
                .posts()
                .complete())
        .isFalse();
  }

  @Test
  void theNextPageIsTheOneThatTheLinkNames() {
    var answer =
        Answer.of(TAG, "[" + status(100, "") + "]")
            .with(
                "Link",
                "<https://social.example/api/v1/timelines/tag/acme?limit=2&min_id=100>; rel=\"prev\", "
                    + "<https://social.example/api/v1/timelines/tag/acme?limit=2&max_id=100>; rel=\"next\"");

    assertThat(answer.posts().next())
        .contains("https://social.example/api/v1/timelines/tag/acme?limit=2&max_id=100");
    assertThat(answer.posts().complete()).isFalse();
  }

  @Test
  void belowAFullPageThereIsAnotherOne() {
    var full = "[" + status(100, "") + "," + status(99, "") + "]";

    assertThat(Answer.of(TAG, full).posts().next()).contains(TAG + "&max_id=99");
    assertThat(Answer.of(TAG, "[" + status(100, "") + "]").posts().next()).isEmpty();
  }

  @Test
  void itStaysAwayWhenTheLimitIsReached() {
    var answer =
        Answer.of(TAG, "[" + status(100, "") + "]")
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", "2026-02-01T12:04:00.000Z");

    assertThat(answer.posts().backoff()).contains(Duration.ofMinutes(4));
    assertThat(Answer.of(TAG, "[]").with("X-RateLimit-Remaining", "12").posts().backoff())
        .isEmpty();
  }

  @Test
  void anAccountLeadsToItsStatuses() {
    var account =
        """
        {"id": "7", "username": "ann", "acct": "ann", "url": "https://social.example/@ann", "note": ""}
        """;
    var answer = Answer.of("https://social.example/api/v1/accounts/lookup?acct=ann", account);

    assertThat(answer.posts().posts()).isEmpty();
    assertThat(answer.posts().next())
        .contains(
            "https://social.example/api/v1/accounts/7/statuses?exclude_reblogs=true&limit=40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"ancestors\": [], \"descendants\": []}"})
  void anEmptyAnswerGivesNoPost(String body) {
    assertThat(Answer.of(TAG, body).posts().posts()).isEmpty();
  }

  @Test
  void notificationsAndSearchesCarryStatuses() {
    var notice =
        """
        [{"id": "1", "type": "mention", "created_at": "2026-01-05T10:00:00.000Z",
          "account": {"username": "ann", "acct": "ann"}, "status": %s},
         {"id": "2", "type": "follow", "created_at": "2026-01-05T10:00:00.000Z",
          "account": {"username": "bob", "acct": "bob"}}]
        """
            .formatted(status(100, ""));
    var search = "{\"accounts\": [], \"statuses\": [" + status(100, "") + "], \"hashtags\": []}";

    assertThat(Answer.of("https://social.example/x", notice).ids()).containsExactly("100");
    assertThat(Answer.of("https://social.example/x", search).ids()).containsExactly("100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": \"Record not found\"} | Record not found",
        "{\"hello\": 1} | no statuses",
        "[{\"id\": \"1\", | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(TAG, body).reason(kind))
        .isEqualTo("the answer of " + TAG + " is no answer of mastodon: " + reason);
  }
}
