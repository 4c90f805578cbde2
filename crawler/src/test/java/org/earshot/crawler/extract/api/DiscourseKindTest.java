package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscourseKindTest {
  private static final String FORUM = "https://forum.example";
  private static final String TOPIC =
      """
      {"id": 8, "title": "Kettle &amp; lid", "slug": "kettle-lid", "post_stream": {"posts": [
        {"id": 40, "username": "ann", "name": "Ann O.", "post_number": 1, "topic_id": 8, "topic_slug": "kettle-lid",
         "cooked": "<p>It leaks.</p>", "created_at": "2026-01-05T10:00:00Z", "updated_at": "2026-01-07T10:00:00Z",
         "version": 1, "reads": 9, "reply_count": 2, "actions_summary": [{"id": 2, "count": 3}], "post_type": 1},
        {"id": 41, "username": "acme", "post_number": 2, "topic_id": 8, "topic_slug": "kettle-lid", "staff": true,
         "cooked": "<p>We are sorry.</p>", "created_at": "2026-01-05T11:00:00Z", "updated_at": "2026-01-05T12:00:00Z",
         "version": 2, "reply_to_post_number": null, "post_type": 1},
        {"id": 42, "username": "ann", "post_number": 3, "topic_id": 8, "topic_slug": "kettle-lid",
         "cooked": "<p>Thanks.</p>", "created_at": "2026-01-06T10:00:00Z", "reply_to_post_number": 2, "post_type": 1},
        {"id": 43, "username": "bob", "post_number": 4, "topic_id": 8, "cooked": "", "user_deleted": true},
        {"id": 44, "username": "system", "post_number": 5, "topic_id": 8, "cooked": "closed", "post_type": 3}
      ], "stream": [STREAM]}}
      """;

  private final DiscourseKind kind = new DiscourseKind();

  private static Answer topic(String stream) {
    return Answer.of(FORUM + "/t/8.json", TOPIC.replace("STREAM", stream));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /posts.json",
    "'', /posts.json",
    "/latest, /latest.json",
    "/latest/, /latest.json",
    "/c/support/5, /c/support/5.json",
    "/tag/kettle, /tag/kettle.json",
    "/t/kettle-lid/8, /t/8.json",
    "/t/kettle-lid/8/3?u=ann, /t/8.json",
    "/u/ann, /topics/created-by/ann.json",
    "/search?q=acme%20kettle, /search.json?q=acme%20kettle",
    "/community/t/kettle/8, /community/t/8.json",
    "/t/8.json?page=2, /t/8.json?page=2"
  })
  void addressesOfPeopleAreAskedWithJsonBehind(String seen, String asked) {
    assertThat(Answer.asked(kind, FORUM + seen)).isEqualTo(FORUM + asked);
  }

  @Test
  void aTopicIsAThreadWithParentsAndStaff() {
    var posts = topic("40, 41, 42, 43, 44").posts().posts();

    assertThat(posts).extracting(post -> post.key().id()).containsExactly("40", "41", "42");
    assertThat(posts).extracting(Post::thread).allMatch(t -> t.orElse("").equals(FORUM + "/t/8"));
    var first = posts.getFirst();
    assertThat(first.type()).isEqualTo(PostType.POST);
    assertThat(first.words()).isEqualTo("Kettle & lid\nIt leaks.");
    assertThat(first.url()).contains(FORUM + "/t/kettle-lid/8");
    assertThat(first.edited()).isEmpty();
    assertThat(first.parent()).isEmpty();
    assertThat(first.engagement()).isEqualTo(Map.of("likes", 3L, "comments", 2L, "views", 9L));
    var reply = posts.get(1);
    assertThat(reply.ownerReply()).isTrue();
    assertThat(reply.parent()).contains("40");
    assertThat(reply.url()).contains(FORUM + "/t/kettle-lid/8/2");
    assertThat(reply.edited().map(SiteTime::toRfc3339)).contains("2026-01-05T12:00:00Z");
    assertThat(reply.author().id()).contains("acme");
    assertThat(reply.author().url()).contains(FORUM + "/u/acme");
    assertThat(posts.getLast().parent()).contains("41");
  }

  @Test
  void aTopicIsWholeWhenItsStreamIs() {
    var whole = topic("40, 41, 42, 43, 44").posts();
    var begun = topic("40, 41, 42, 43, 44, 45").posts();

    assertThat(whole.complete()).isTrue();
    assertThat(whole.next()).isEmpty();
    assertThat(begun.complete()).isFalse();
    assertThat(begun.next()).contains(FORUM + "/t/8.json?page=2");
  }

  @Test
  void aListGivesTopicsByTheirOpeners() {
    var read =
        Answer.of(
                FORUM + "/latest.json",
                """
                {"users": [{"id": 3, "username": "ann"}], "topic_list": {"more_topics_url": "/latest?page=1", "topics": [
                  {"id": 8, "title": "Kettle", "slug": "kettle", "excerpt": "It leaks&hellip;", "created_at": "2026-01-05T10:00:00Z",
                   "posts_count": 3, "views": 5, "like_count": 1, "posters": [{"user_id": 3, "description": "Original Poster"}]}]}}
                """)
            .posts();

    assertThat(read.kind()).isEqualTo("discourse");
    assertThat(read.next()).contains(FORUM + "/latest.json?page=1");
    var topic = read.posts().getFirst();
    assertThat(topic.key().id()).isEqualTo(FORUM + "/t/8");
    assertThat(topic.url()).contains(FORUM + "/t/kettle/8");
    assertThat(topic.words()).isEqualTo("Kettle\nIt leaks…");
    assertThat(topic.author().name()).contains("ann");
    assertThat(topic.engagement()).isEqualTo(Map.of("likes", 1L, "views", 5L, "comments", 2L));
  }

  @Test
  void newestPostsGoOnBeforeTheOldest() {
    var read =
        Answer.of(
                FORUM + "/posts.json",
                """
                {"latest_posts": [
                  {"id": 90, "username": "ann", "post_number": 1, "topic_id": 9, "topic_slug": "lid", "topic_title": "Lid", "cooked": "<p>Gone</p>"},
                  {"id": 88, "username": "bob", "post_number": 2, "topic_id": 8, "topic_slug": "kettle", "topic_title": "Kettle", "cooked": "<p>Mine too</p>"}]}
                """)
            .posts();

    assertThat(read.next()).contains(FORUM + "/posts.json?before=87");
    assertThat(read.posts()).extracting(Post::words).containsExactly("Lid\nGone", "Mine too");
  }

  @Test
  void searchJoinsPostsWithTheirTopics() {
    var post =
        Answer.of(
                FORUM + "/search.json?q=leak",
                """
                {"posts": [{"id": 40, "username": "ann", "blurb": "It leaks", "post_number": 1, "topic_id": 8, "like_count": 2}],
                 "topics": [{"id": 8, "title": "Kettle", "slug": "kettle"}], "grouped_search_result": {"term": "leak"}}
                """)
            .post();

    assertThat(post.words()).isEqualTo("Kettle\nIt leaks");
    assertThat(post.url()).contains(FORUM + "/t/kettle/8");
    assertThat(post.author())
        .isEqualTo(
            new Author(Optional.of("ann"), Optional.of("ann"), Optional.of(FORUM + "/u/ann")));
  }

  @Test
  void whatSomebodyWroteIsReadFromTheListOfTheirDoings() {
    var posts =
        Answer.of(
                FORUM + "/user_actions.json?username=ann",
                """
                {"user_actions": [
                  {"action_type": 5, "excerpt": "Mine <b>leaks</b>&hellip;", "created_at": "2026-01-05T10:00:00.000Z", "slug": "kettle", "topic_id": 8,
                   "post_number": 3, "post_id": 44, "username": "ann", "acting_username": "ann", "title": "Kettle", "deleted": false},
                  {"action_type": 4, "excerpt": "Where is it?", "slug": "lid", "topic_id": 9, "post_number": 1, "post_id": null, "username": "ann", "title": "Lid"},
                  {"action_type": 1, "excerpt": "I agree", "topic_id": 9, "post_number": 2, "post_id": 45, "username": "bob", "acting_username": "ann"},
                  {"action_type": 5, "excerpt": "Gone", "topic_id": 9, "post_number": 4, "post_id": 46, "username": "ann", "deleted": true}]}
                """)
            .posts()
            .posts();

    assertThat(posts).extracting(Post::words).containsExactly("Mine leaks…", "Lid\nWhere is it?");
    assertThat(posts).extracting(post -> post.key().id()).containsExactly("44", FORUM + "/t/9");
    assertThat(posts.getFirst().url()).contains(FORUM + "/t/kettle/8/3");
    assertThat(posts.getFirst().author().id()).contains("ann");
  }

  @Test
  void anEmptyListHasNoPosts() {
    var read = Answer.of(FORUM + "/latest.json", "{\"topic_list\": {\"topics\": []}}").posts();

    assertThat(read.kind()).isEqualTo("discourse");
    assertThat(read.posts()).isEmpty();
    assertThat(read.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"topic_list\": {\"topics\": [{\"id\": 1",
        "{\"errors\": [\"not shown\"], \"error_type\": \"not_found\"}",
        "[]",
        "<html>"
      })
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(FORUM + "/latest.json", body).reason(kind))
        .startsWith("the answer of " + FORUM + "/latest.json is no answer of discourse: ");
  }
}
