package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyKindTest {
  private static final String API = "https://public.api.bsky.app/xrpc/app.bsky.feed.";
  private static final String FEED = API + "getAuthorFeed?actor=ann.example&limit=100";
  private static final String OPENER = "at://did:plc:ann/app.bsky.feed.post/3aaa";

  private final BlueskyKind kind = new BlueskyKind();

  private static String view(String who, String key, String record) {
    return """
    {"uri": "at://did:plc:%s/app.bsky.feed.post/%s", "cid": "x",
     "author": {"did": "did:plc:%s", "handle": "%s.example", "displayName": "%s"},
     "record": {"$type": "app.bsky.feed.post", %s}, "replyCount": 0, "likeCount": 4,
     "repostCount": 1, "indexedAt": "2026-01-05T10:00:05.000Z"}
    """
        .formatted(who, key, who, who, who, record);
  }

  private static String thread(String replies) {
    return "{\"thread\": {\"$type\": \"app.bsky.feed.defs#threadViewPost\", \"post\": "
        + view("ann", "3aaa", "\"text\": \"It leaks\", \"createdAt\": \"2026-01-05T10:00:00Z\"")
        + ", \"replies\": ["
        + replies
        + "]}}";
  }

  private static String reply() {
    return "{\"$type\": \"app.bsky.feed.defs#threadViewPost\", \"post\": "
        + view(
            "acme",
            "3bbb",
            "\"text\": \"We are sorry\", \"createdAt\": \"2026-01-05T10:00:02Z\", \"reply\": {\"root\": {\"uri\": \""
                + OPENER
                + "\"}, \"parent\": {\"uri\": \""
                + OPENER
                + "\"}}")
        + "}";
  }

  @ParameterizedTest
  @CsvSource({
    "https://bsky.app/profile/ann.example/post/3aaa, getPostThread?uri=at%3A%2F%2Fann.example%2Fapp.bsky.feed.post%2F3aaa&depth=100&parentHeight=80",
    "https://bsky.app/profile/did:plc:ann/post/3aaa, getPostThread?uri=at%3A%2F%2Fdid%3Aplc%3Aann%2Fapp.bsky.feed.post%2F3aaa&depth=100&parentHeight=80",
    "https://bsky.app/profile/ann.example, getAuthorFeed?actor=ann.example&limit=100",
    "https://public.api.bsky.app/xrpc/app.bsky.feed.getFeed?feed=x, getFeed?feed=x"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(API + asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bsky.app/search?q=acme",
        "https://bsky.app/hashtag/acme",
        "https://public.api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=acme"
      })
  void theClosedSearchIsForPeopleOnly(String address) {
    assertThat(kind.route(URI.create(address)).map(Route::access)).contains(Route.Access.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bsky.app/about",
        "https://bsky.app/profile/nobody/post/3aaa",
        "https://bsky.app/profile/ann.example/lists/3aaa"
      })
  void otherPagesAreNotAsked(String address) {
    assertThat(kind.route(URI.create(address))).isEmpty();
  }

  @Test
  void aThreadHoldsTheOfficialReply() {
    var answer = Answer.of(API + "getPostThread?uri=x", thread(reply()));

    assertThat(answer.ids()).containsExactly(OPENER, "at://did:plc:acme/app.bsky.feed.post/3bbb");
    assertThat(answer.posts().complete()).isTrue();
    var last = answer.posts().posts().getLast();
    assertThat(last.type()).isEqualTo(PostType.COMMENT);
    assertThat(last.parent()).contains(OPENER);
    assertThat(last.thread()).contains(OPENER);
    assertThat(last.url()).contains("https://bsky.app/profile/acme.example/post/3bbb");
    assertThat(last.author())
        .isEqualTo(
            new Author(
                Optional.of("acme"),
                Optional.of("did:plc:acme"),
                Optional.of("https://bsky.app/profile/acme.example")));
  }

  @Test
  void aThreadThatCountsMoreAnswersThanItShowsIsNotComplete() {
    var more = thread(reply()).replaceFirst("\"replyCount\": 0", "\"replyCount\": 5");

    assertThat(Answer.of(API + "getPostThread?uri=x", more).posts().complete()).isFalse();
  }

  @Test
  void whatStandsAboveComesFirst() {
    var answer = thread("").replace("\"replies\"", "\"parent\": " + reply() + ", \"replies\"");

    assertThat(Answer.of(API + "getPostThread?uri=x", answer).ids())
        .containsExactly("at://did:plc:acme/app.bsky.feed.post/3bbb", OPENER);
  }

  @Test
  void deletedAndBlockedAnswersGiveNoPost() {
    var gone =
        """
        {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "at://did:plc:x/app.bsky.feed.post/1", "notFound": true},
        {"$type": "app.bsky.feed.defs#blockedPost", "uri": "at://did:plc:y/app.bsky.feed.post/2", "blocked": true,
         "author": {"did": "did:plc:y"}}
        """;

    assertThat(Answer.of(API + "getPostThread?uri=x", thread(gone)).ids()).containsExactly(OPENER);
    assertThat(
            Answer.of(
                    API + "getPostThread?uri=x",
                    "{\"thread\": {\"$type\": \"app.bsky.feed.defs#notFoundPost\", \"uri\": \"at://did:plc:x/app.bsky.feed.post/1\", \"notFound\": true}}")
                .ids())
        .isEmpty();
    assertThat(
            Answer.of(API + "x", "{\"error\": \"NotFound\", \"message\": \"Post not found\"}")
                .posts()
                .posts())
        .isEmpty();
  }

  @Test
  void aFeedLeadsOnByItsCursor() {
    var feed =
        "{\"cursor\": \"2026-01-05T10:00:00Z\", \"feed\": [{\"post\": "
            + view("ann", "3aaa", "\"text\": \"It leaks\", \"langs\": [\"en\"]")
            + ", \"reason\": {\"$type\": \"app.bsky.feed.defs#reasonRepost\"}}]}";
    var answer = Answer.of(FEED, feed);

    assertThat(answer.posts().next()).contains(FEED + "&cursor=2026-01-05T10%3A00%3A00Z");
    assertThat(answer.posts().complete()).isFalse();
    assertThat(answer.post().lang()).contains("en");
    assertThat(answer.post().engagement())
        .isEqualTo(Map.of("likes", 4L, "shares", 1L, "comments", 0L));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, 2026-01-05T10:00:00Z",
    "2026-01-05T11:00:00+02:00, 2026-01-05T09:00:00Z",
    "nonsense, 2026-01-05T10:00:05Z",
    "2031-01-05T10:00:00Z, 2026-01-05T10:00:05Z"
  })
  void nobodyPostsInTheFuture(String claimed, Instant believed) {
    var post = view("ann", "3aaa", "\"text\": \"x\", \"createdAt\": \"" + claimed + "\"");

    assertThat(Answer.of(FEED, post).post().published()).contains(SiteTime.exactly(believed));
  }

  @Test
  void shortenedLinksAreMadeWhole() {
    var record =
        """
        "text": "Žiūrėk shop.example/kett… ir kitur", "facets": [{"index": {"byteStart": 10, "byteEnd": 30},
        "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://shop.example/kettles/17"}]}]
        """;

    assertThat(Answer.of(FEED, view("ann", "3aaa", record)).post().text())
        .contains("Žiūrėk https://shop.example/kettles/17 ir kitur");
  }

  @Test
  void facetsThatLieOutsideTheTextAreIgnored() {
    var record =
        """
        "text": "short…", "facets": [{"index": {"byteStart": 0, "byteEnd": 900},
        "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://shop.example/"}]}]
        """;

    assertThat(Answer.of(FEED, view("ann", "3aaa", record)).post().text()).contains("short…");
  }

  @Test
  void recordsAreReadByTheirAddress() {
    var records =
        """
        {"records": [{"uri": "at://did:plc:ann/app.bsky.feed.post/3aaa", "cid": "x",
          "value": {"$type": "app.bsky.feed.post", "text": "It leaks", "createdAt": "2026-01-05T10:00:00Z"}}]}
        """;
    var post = Answer.of("https://pds.example/xrpc/com.atproto.repo.listRecords", records).post();

    assertThat(post.author().id()).contains("did:plc:ann");
    assertThat(post.url()).contains("https://bsky.app/profile/did:plc:ann/post/3aaa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"feed\": []}",
        "{\"posts\": []}",
        "{\"did\": \"did:plc:ann\"}",
        "{\"$type\": \"app.bsky.feed.like\", \"subject\": {\"uri\": \"at://did:plc:a/app.bsky.feed.post/1\"}}"
      })
  void whatHoldsNoPostGivesNone(String body) {
    assertThat(Answer.of(FEED, body).posts().posts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": \"InvalidRequest\", \"message\": \"Profile not found\"} | Profile not found",
        "{\"hello\": 1} | no posts",
        "{\"feed\": [ | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(FEED, body).reason(kind))
        .isEqualTo("the answer of " + FEED + " is no answer of bluesky: " + reason);
  }
}
