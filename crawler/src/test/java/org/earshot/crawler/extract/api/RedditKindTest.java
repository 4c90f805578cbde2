package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedditKindTest {
  private static final String URL = "https://www.reddit.com/r/kettles/comments/a1/.json";
  private static final String OPENER =
      """
      {"kind": "t3", "data": {"id": "a1", "name": "t3_a1", "author": "ann", "title": "It leaks", "selftext": "After a week",
       "permalink": "/r/kettles/comments/a1/it_leaks/", "url": "https://shop.example/kettle", "created_utc": 1767607200.0,
       "edited": false, "score": 3, "num_comments": 2}}
      """;

  private final RedditKind kind = new RedditKind();

  private static String listing(String... children) {
    return "{\"kind\": \"Listing\", \"data\": {\"after\": null, \"children\": ["
        + String.join(",", children)
        + "]}}";
  }

  private static String comment(String id, String parent, String author, String replies) {
    return """
    {"kind": "t1", "data": {"id": "%s", "parent_id": "%s", "link_id": "t3_a1", "author": "%s", "body": "%s",
     "created_utc": 1767608000, "edited": 1767609000.0, "replies": %s}}
    """
        .formatted(id, parent, author, author.equals("[deleted]") ? "[removed]" : "Hello", replies);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.reddit.com/r/kettles, https://www.reddit.com/r/kettles/.rss",
    "https://old.reddit.com/r/kettles/comments/a1/it_leaks/, https://www.reddit.com/r/kettles/comments/a1/it_leaks/.rss",
    "https://reddit.com/user/ann/, https://www.reddit.com/user/ann/.rss",
    "https://www.reddit.com/r/kettles/.rss, https://www.reddit.com/r/kettles/.rss"
  })
  void itsFeedIsAskedForAsAPageSoThatRobotsDecide(String address, String asked) {
    assertThat(kind.route(URI.create(address))).contains(Route.page(URI.create(asked)));
    assertThat(kind.claims(URI.create(address))).isTrue();
  }

  @Test
  void aSavedThreadIsReadInItsOrder() {
    var body =
        "["
            + listing(OPENER)
            + ","
            + listing(
                comment("c1", "t3_a1", "bob", listing(comment("c2", "t1_c1", "acme", "\"\""))),
                comment("c3", "t3_a1", "[deleted]", listing(comment("c4", "t1_c3", "eve", "\"\""))))
            + "]";
    var answer = Answer.of(URL, body);

    assertThat(answer.ids()).containsExactly("t3_a1", "t1_c1", "t1_c2", "t1_c4");
    assertThat(answer.posts().complete()).isTrue();
    assertThat(answer.posts().posts())
        .map(Post::parent)
        .containsExactly(
            Optional.empty(), Optional.of("t3_a1"), Optional.of("t1_c1"), Optional.of("t1_c3"));
  }

  @Test
  void aSubmissionIsReadWithAllItSays() {
    var post = Answer.of(URL, listing(OPENER)).post();

    assertThat(post.url()).contains("https://www.reddit.com/r/kettles/comments/a1/it_leaks/");
    assertThat(post.item().url()).contains("https://shop.example/kettle");
    assertThat(post.title()).contains("It leaks");
    assertThat(post.text()).contains("After a week");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:00:00Z")));
    assertThat(post.edited()).isEmpty();
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("ann"),
                Optional.of("ann"),
                Optional.of("https://www.reddit.com/user/ann")));
  }

  @Test
  void aCommentWithoutAPermalinkGetsOne() {
    var post = Answer.of(URL, listing(comment("c1", "t3_a1", "bob", "\"\""))).post();

    assertThat(post.url()).contains("https://www.reddit.com/comments/a1/_/c1");
    assertThat(post.edited()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:30:00Z")));
  }

  @Test
  void whereCommentsAreLeftOutTheThreadIsNotComplete() {
    var body = "[" + listing(OPENER) + "," + listing("{\"kind\": \"more\", \"data\": {}}") + "]";

    assertThat(Answer.of(URL, body).posts().complete()).isFalse();
  }

  @Test
  void aListingLeadsOn() {
    var body = listing(OPENER).replace("\"after\": null", "\"after\": \"t3_a1\"");

    assertThat(Answer.of("https://www.reddit.com/r/k/new.json", body).posts().next())
        .contains("https://www.reddit.com/r/k/new.json?after=t3_a1");
  }

  @Test
  void itsFeedIsReadAsAFeed() {
    var feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>t3_a1</id><title>It leaks</title>
        <link href="https://www.reddit.com/r/kettles/comments/a1/it_leaks/"/></entry></feed>
        """;

    assertThat(Answer.of(URL, feed).readAs(kind).toString()).contains("kind=reddit", "t3_a1");
    assertThat(Answer.of(URL, "<html>blocked</html>").reason(kind)).endsWith("no feed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\": \"Forbidden\", \"error\": 403} | Forbidden",
        "{\"a\": 1} | no listing",
        "{\"kind\": | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(URL, body).reason(kind)).endsWith("no answer of reddit: " + reason);
  }

  @Test
  void anEmptyListingGivesNoPost() {
    assertThat(Answer.of(URL, listing()).posts().posts()).isEmpty();
  }
}
