package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HackerNewsKindTest {
  private static final String API = "https://hn.algolia.com/api/v1/";
  private static final String THREAD =
      """
      {"id": 71, "created_at": "2026-01-05T10:00:00Z", "created_at_i": 1767607200, "type": "story",
       "author": "maker", "title": "Acme kettle, a year later", "url": "https://blog.example/kettle",
       "text": null, "points": 12, "parent_id": null, "story_id": 71, "options": [], "children": [
        {"id": 72, "created_at_i": 1767608000, "type": "comment", "author": "ann", "title": null,
         "text": "It <i>leaks</i>.<p>Anybody from Acme here?", "parent_id": 71, "story_id": 71,
         "children": [
          {"id": 74, "created_at_i": 1767609000, "type": "comment", "author": "acme_help",
           "text": "We are sorry.", "parent_id": 72, "story_id": 71, "children": []}]},
        {"id": 73, "created_at_i": 1767608100, "type": "comment", "author": null, "text": null,
         "parent_id": 71, "story_id": 71, "children": [
          {"id": 75, "created_at_i": 1767609100, "type": "comment", "author": "bob",
           "text": "Under a deleted one", "parent_id": 73, "story_id": 71, "children": []}]}]}
      """;

  private final HackerNewsKind kind = new HackerNewsKind();

  @ParameterizedTest
  @CsvSource({
    "https://news.ycombinator.com/item?id=71, items/71",
    "https://news.ycombinator.com/user?id=ann, search_by_date?tags=author_ann&hitsPerPage=100",
    "'https://news.ycombinator.com/threads?id=ann', 'search_by_date?tags=comment,author_ann&hitsPerPage=100'",
    "'https://news.ycombinator.com/submitted?id=ann', 'search_by_date?tags=story,author_ann&hitsPerPage=100'",
    "https://news.ycombinator.com/from?site=acme.example, search_by_date?tags=story&restrictSearchableAttributes=url&query=acme.example&hitsPerPage=100",
    "https://news.ycombinator.com/newest, search_by_date?tags=story&hitsPerPage=100",
    "https://news.ycombinator.com/newcomments, search_by_date?tags=comment&hitsPerPage=100",
    "https://hn.algolia.com/?q=acme%20kettle&type=comment, search_by_date?query=acme%20kettle&tags=comment&hitsPerPage=100",
    "https://hn.algolia.com/?query=acme&type=all, search_by_date?query=acme&hitsPerPage=100",
    "https://hn.algolia.com/api/v1/search?query=acme, search?query=acme"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(API + asked);
  }

  @Test
  void itKeepsToTenThousandRequestsAnHour() {
    var route = kind.route(URI.create("https://news.ycombinator.com/item?id=1")).orElseThrow();

    assertThat(route.access()).isEqualTo(Route.Access.API);
    assertThat(route.pace().toMillis()).isEqualTo(360);
  }

  @Test
  void otherSitesAreNotItsOwn() {
    assertThat(kind.route(URI.create("https://news.example/item?id=1"))).isEmpty();
    assertThat(kind.claims(URI.create("https://news.example/item?id=1"))).isFalse();
  }

  @Test
  void aThreadIsReadWholeEachPostBeforeItsAnswers() {
    var answer = Answer.of(API + "items/71", THREAD);

    assertThat(answer.ids()).containsExactly("71", "72", "74", "75");
    assertThat(answer.posts().kind()).isEqualTo("hackernews");
    assertThat(answer.posts().complete()).isTrue();
  }

  @Test
  void aStoryKnowsWhatItIsAbout() {
    var story = Answer.of(API + "items/71", THREAD).post();

    assertThat(story.key().site()).isEqualTo("news.ycombinator.com");
    assertThat(story.type()).isEqualTo(PostType.POST);
    assertThat(story.title()).contains("Acme kettle, a year later");
    assertThat(story.item().url()).contains("https://blog.example/kettle");
    assertThat(story.engagement()).isEqualTo(Map.of("likes", 12L));
    assertThat(story.parent()).isEmpty();
    assertThat(story.thread()).isEmpty();
  }

  @Test
  void aReplyNamesWhatItAnswersAndWhoGaveIt() {
    var reply = Answer.of(API + "items/71", THREAD).posts().posts().get(2);

    assertThat(reply.parent()).contains("72");
    assertThat(reply.thread()).contains("71");
    assertThat(reply.author())
        .isEqualTo(
            new Author(
                Optional.of("acme_help"),
                Optional.of("acme_help"),
                Optional.of("https://news.ycombinator.com/user?id=acme_help")));
    assertThat(reply.url()).contains("https://news.ycombinator.com/item?id=74");
    assertThat(reply.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:30:00Z")));
  }

  @Test
  void textIsPlain() {
    var comment = Answer.of(API + "items/71", THREAD).posts().posts().get(1);

    assertThat(comment.text()).contains("It leaks.\nAnybody from Acme here?");
  }

  @Test
  void hitsLeadToTheNextPageUntilTheLast() {
    var hits =
        """
        {"hits": [{"created_at": "2026-01-05T10:00:00Z", "author": "ann", "objectID": "72",
          "comment_text": "It leaks", "parent_id": 71, "story_id": 71, "story_title": "Acme",
          "_tags": ["comment"]}], "page": %d, "nbPages": 3, "hitsPerPage": 1}
        """;
    var url = API + "search_by_date?query=acme&page=0";

    assertThat(Answer.of(url, hits.formatted(0)).posts().next())
        .contains(API + "search_by_date?query=acme&page=1");
    assertThat(Answer.of(url, hits.formatted(2)).posts().next()).isEmpty();
    assertThat(Answer.of(url, hits.formatted(0)).posts().complete()).isFalse();
    assertThat(Answer.of(url, hits.formatted(0)).post().type()).isEqualTo(PostType.COMMENT);
  }

  @Test
  void anItemOfTheItemApiIsReadToo() {
    var item =
        """
        {"by": "ann", "id": 72, "kids": [74], "parent": 71, "text": "It leaks", "time": 1767608000,
         "type": "comment"}
        """;
    var answer = Answer.of("https://hacker-news.firebaseio.com/v0/item/72.json", item);

    assertThat(answer.posts().posts()).map(Post::parent).containsExactly(Optional.of("71"));
    assertThat(answer.posts().complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 72, \"deleted\": true, \"type\": \"comment\", \"time\": 1767608000}",
        "{\"id\": 72, \"by\": \"x\", \"dead\": true, \"type\": \"comment\", \"time\": 1767608000}",
        "{\"id\": \"ann\", \"karma\": 2, \"created\": 1767608000, \"about\": \"hello\"}",
        "{\"items\": [1, 2], \"profiles\": [\"ann\"]}",
        "{\"hits\": [], \"page\": 0, \"nbPages\": 0}"
      })
  void whatIsGoneOrNobodySaidGivesNoPost(String body) {
    assertThat(Answer.of(API + "items/72", body).posts().posts()).isEmpty();
  }

  @Test
  void theItemApiSaysNullOfWhatItDoesNotKnow() {
    assertThat(Answer.of("https://hacker-news.firebaseio.com/v0/item/0.json", "null").readAs(kind))
        .isEqualTo(new Extraction.Posts("hackernews", List.of(), true, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\": 404, \"error\": \"Not Found\"} | Not Found",
        "{\"id\": 72, \"type\": \"comm | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(API + "items/72", body).reason(kind))
        .isEqualTo("the answer of " + API + "items/72 is no answer of hackernews: " + reason);
  }

  @Test
  void aHostilelyDeepThreadEndsAsUnreadable() {
    var deep = "{\"id\":1,\"type\":\"comment\",\"children\":[".repeat(5_000) + "]}".repeat(5_000);

    assertThat(Answer.of(API + "items/1", deep).readAs(kind))
        .isInstanceOf(Extraction.Unreadable.class);
  }

  @Test
  void theApiStandsForItself() {
    assertThat(List.of("https://hacker-news.firebaseio.com/v0/item/1.json"))
        .allSatisfy(address -> assertThat(Answer.asked(kind, address)).isEqualTo(address));
  }
}
