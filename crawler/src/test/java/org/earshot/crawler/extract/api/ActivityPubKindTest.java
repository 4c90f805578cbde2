package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityPubKindTest {
  private static final String URL = "https://social.example/users/ann/statuses/1";
  private static final String NOTE =
      """
      {"@context": ["https://www.w3.org/ns/activitystreams", {"toot": "http://joinmastodon.org/ns#"}],
       "type": "Note", "id": "https://social.example/users/ann/statuses/1",
       "url": "https://social.example/@ann/1", "attributedTo": "https://social.example/users/ann",
       "inReplyTo": "https://forum.example/post/7", "summary": "Rant",
       "content": "<p>It leaks</p>", "contentMap": {"en": "<p>It leaks</p>"},
       "published": "2026-01-05T10:00:00Z", "updated": "2026-01-05T11:00:00Z",
       "attachment": [{"type": "Document", "mediaType": "image/png", "url": "https://files.example/1.png"},
                      {"type": "Link", "href": "https://shop.example/"}],
       "likes": {"type": "Collection", "totalItems": 3}}
      """;

  private final ActivityPubKind kind = new ActivityPubKind();

  private static Post read(String json) {
    return Answer.of(URL, json).post();
  }

  @Test
  void aNoteIsReadWithAllItSays() {
    var post = read(NOTE);

    assertThat(post.key().id()).isEqualTo("https://social.example/users/ann/statuses/1");
    assertThat(post.type()).isEqualTo(PostType.COMMENT);
    assertThat(post.url()).contains("https://social.example/@ann/1");
    assertThat(post.parent()).contains("https://forum.example/post/7");
    assertThat(post.title()).contains("Rant");
    assertThat(post.text()).contains("It leaks");
    assertThat(post.lang()).contains("en");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:00:00Z")));
    assertThat(post.edited()).contains(SiteTime.exactly(Instant.parse("2026-01-05T11:00:00Z")));
    assertThat(post.media()).containsExactly("https://files.example/1.png");
    assertThat(post.engagement()).isEqualTo(Map.of("likes", 3L));
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.empty(),
                Optional.of("https://social.example/users/ann"),
                Optional.of("https://social.example/users/ann")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create", "Update"})
  void whoActsHasWrittenWhatIsNotSigned(String type) {
    var post =
        read(
            """
            {"type": "%s", "id": "https://social.example/a/1", "actor": "https://social.example/u/ann",
             "object": {"type": "Page", "id": "https://social.example/post/1", "name": "Leaks"}}
            """
                .formatted(type));

    assertThat(post.title()).contains("Leaks");
    assertThat(post.type()).isEqualTo(PostType.POST);
    assertThat(post.author().id()).contains("https://social.example/u/ann");
  }

  @Test
  void whatIsPassedOnIsNotThePassersWord() {
    var post =
        read(
            """
            {"type": "Announce", "id": "https://forum.example/a/1", "actor": "https://forum.example/c/kettles",
             "object": {"type": "Create", "actor": "https://social.example/u/ann", "object":
              {"type": "Page", "id": "https://social.example/post/1", "name": "Leaks"}}}
            """);

    assertThat(post.author().id()).contains("https://social.example/u/ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"url\": \"https://tests.example/kettles\"",
        "\"attachment\": [{\"type\": \"Link\", \"href\": \"https://tests.example/kettles\"}]"
      })
  void aSharedLinkIsWhatThePostIsAbout(String shared) {
    var post =
        read(
            """
            {"type": "Page", "id": "https://forum.example/post/7", "name": "Kettles compared",
             %s, "attributedTo": "https://forum.example/u/ann"}
            """
                .formatted(shared));

    assertThat(post.url()).contains("https://forum.example/post/7");
    assertThat(post.item().url()).contains("https://tests.example/kettles");
  }

  @Test
  void amongAddressesTheOneForPeopleIsTaken() {
    var post =
        read(
            """
            {"type": "Video", "id": "https://video.example/v/1", "name": "How it leaks",
             "attributedTo": [{"type": "Group", "id": "https://video.example/c/k"},
                              {"type": "Person", "id": "https://video.example/a/ann", "name": "Ann",
                               "url": "https://video.example/@ann"}],
             "url": [{"type": "Link", "mediaType": "video/mp4", "href": "https://video.example/f.mp4"},
                     {"type": "Link", "mediaType": "text/html", "href": "https://video.example/w/1"}]}
            """);

    assertThat(post.url()).contains("https://video.example/w/1");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann"),
                Optional.of("https://video.example/a/ann"),
                Optional.of("https://video.example/@ann")));
  }

  @Test
  void markdownIsNoMarkup() {
    var post =
        read(
            """
            {"type": "Note", "id": "https://video.example/c/1", "content": "3 < 4 <b>", "mediaType": "text/markdown"}
            """);

    assertThat(post.text()).contains("3 < 4 <b>");
  }

  @Test
  void aBookReviewHasStars() {
    var post =
        read(
            """
            {"type": "Review", "id": "https://books.example/r/1", "name": "Dull", "content": "Dull",
             "rating": 2, "language": {"identifier": "lt"}}
            """);

    assertThat(post.type()).isEqualTo(PostType.REVIEW);
    assertThat(post.rating()).contains(Rating.of(2, 5));
    assertThat(post.lang()).contains("lt");
  }

  @Test
  void aPollIsAQuestion() {
    assertThat(
            read("{\"type\": \"Question\", \"id\": \"https://a.example/1\", \"content\": \"Which?\"}")
                .type())
        .isEqualTo(PostType.QUESTION);
  }

  @Test
  void aCollectionIsReadAndLeadsOn() {
    var outbox =
        """
        {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollectionPage",
         "id": "https://social.example/outbox?page=1", "next": "https://social.example/outbox?page=2",
         "orderedItems": [{"type": "Create", "actor": "https://social.example/u/ann", "object":
           {"type": "Note", "id": "https://social.example/n/1", "content": "one"}},
          {"type": "Announce", "actor": "https://social.example/u/ann", "object": "https://b.example/n/9"},
          {"type": "Note", "id": "https://social.example/n/1", "content": "one"}]}
        """;
    var answer = Answer.of("https://social.example/outbox?page=1", outbox);

    assertThat(answer.ids()).containsExactly("https://social.example/n/1");
    assertThat(answer.posts().next()).contains("https://social.example/outbox?page=2");
    assertThat(answer.posts().complete()).isFalse();
  }

  @Test
  void aCollectionThatShowsNothingLeadsToItsFirstPage() {
    var outbox =
        """
        {"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection",
         "totalItems": 3, "first": "https://social.example/outbox?page=1"}
        """;

    assertThat(Answer.of("https://social.example/outbox", outbox).posts().next())
        .contains("https://social.example/outbox?page=1");
  }

  @Test
  void answersBelowANoteAreReadAfterIt() {
    var answers =
        """
        {"type": "Note", "id": "https://a.example/1", "content": "one", "replies":
         {"type": "Collection", "first": {"type": "CollectionPage", "items": ["https://a.example/3",
          {"type": "Note", "id": "https://a.example/2", "content": "two", "inReplyTo": {"id": "https://a.example/1"}}]}}}
        """;

    var posts = Answer.of(URL, answers).posts().posts();

    assertThat(posts)
        .map(post -> post.key().id())
        .containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(posts.getLast().parent()).contains("https://a.example/1");
  }

  @Test
  void theFirstVersionIsReadToo() {
    var share =
        """
        {"objectType": "activity", "verb": "post", "actor": {"objectType": "person", "id": "tag:a.example:ann",
          "displayName": "Ann", "url": "https://a.example/ann"},
         "object": {"objectType": "comment", "id": "tag:a.example:1", "content": "It leaks",
          "url": "https://a.example/1", "inReplyTo": [{"id": "tag:a.example:0", "url": "https://a.example/0"}],
          "published": "2026-01-05T10:00:00Z"}}
        """;

    var post = read(share);

    assertThat(post.type()).isEqualTo(PostType.COMMENT);
    assertThat(post.parent()).contains("tag:a.example:0");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann"),
                Optional.of("tag:a.example:ann"),
                Optional.of("https://a.example/ann")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"Tombstone\", \"id\": \"https://a.example/1\"}",
        "{\"type\": \"Like\", \"id\": \"https://a.example/l\", \"object\": {\"type\": \"Note\", \"content\": \"x\"}}",
        "{\"type\": \"Delete\", \"actor\": \"https://a.example/u\", \"object\": \"https://a.example/1\"}",
        "{\"type\": \"Person\", \"id\": \"https://a.example/u\", \"name\": \"Ann\"}",
        "{\"objectType\": \"activity\", \"verb\": \"follow\", \"object\": \"https://a.example/u\"}",
        "{\"@context\": \"https://www.w3.org/ns/activitystreams\", \"type\": \"OrderedCollection\", \"orderedItems\": []}",
        "{\"@context\": \"https://www.w3.org/ns/activitystreams\", \"type\": \"Note\"}"
      })
  void whatSaysNothingGivesNoPost(String body) {
    assertThat(Answer.of(URL, body).posts().posts()).isEmpty();
  }

  @Test
  void otherVocabulariesAreNotItsOwn() {
    var schema =
        "{\"@context\": \"https://schema.org\", \"type\": \"Article\", \"id\": \"https://a.example/1\"}";

    assertThat(Answer.of(URL, schema).reason(kind)).endsWith("no Activity Streams");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"error\": \"Not Found\"} | no Activity Streams", "{\"type\" | not whole JSON"})
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(URL, body).reason(kind))
        .isEqualTo("the answer of " + URL + " is no answer of activitypub: " + reason);
  }

  @Test
  void activitiesWithoutEndAreGivenUp() {
    var endless =
        "{\"type\": \"Create\", \"id\": \"https://a.example/1\", \"object\": ".repeat(100)
            + "{}"
            + "}".repeat(100);

    assertThat(Answer.of(URL, endless).posts().posts()).isEqualTo(List.of());
  }
}
