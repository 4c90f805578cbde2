package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.PostType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmyKindTest {
  private static final String API = "https://forum.example/api/v3/";
  private static final String LIST = API + "post/list?sort=New";

  private final LemmyKind kind = new LemmyKind();

  private static String post(String more) {
    return """
    {"post": {"id": 5, "name": "Kettle leaks", "body": "After *one* week", "ap_id": "https://home.example/post/99",
      "url": "https://shop.example/kettle", "published": "2026-01-05T10:00:00.123456Z", "deleted": false%s},
     "creator": {"id": 2, "name": "ann", "display_name": "Ann O.", "actor_id": "https://home.example/u/ann"},
     "counts": {"comments": 1, "upvotes": 4, "downvotes": 1}}
    """
        .formatted(more);
  }

  private static String comment(String path) {
    return """
    {"comment": {"id": 12, "post_id": 5, "content": "We are sorry.", "ap_id": "https://brand.example/comment/3",
      "path": "%s", "published": "2026-01-05T11:00:00Z", "updated": "2026-01-05T12:00:00Z"},
     "creator": {"name": "acme", "actor_id": "https://brand.example/u/acme"}, "post": {"id": 5},
     "counts": {"upvotes": 2, "child_count": 0}}
    """
        .formatted(path);
  }

  @ParameterizedTest
  @CsvSource({
    "https://forum.example/post/5, comment/list?type_=All&sort=New&limit=50&post_id=5",
    "https://forum.example/comment/12, comment/list?type_=All&max_depth=50&parent_id=12",
    "https://forum.example/c/kettles@other.example, post/list?sort=New&limit=50&community_name=kettles%40other.example",
    "https://forum.example/u/ann, user?sort=New&limit=50&username=ann",
    "https://forum.example/search?q=acme%20kettle, search?type_=All&sort=New&limit=50&q=acme%20kettle",
    "https://forum.example/, post/list?type_=Local&sort=New&limit=50",
    "https://forum.example/api/v3/post/list?sort=Hot, post/list?sort=Hot"
  })
  void whatPeopleSeeIsAskedOfTheApi(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(API + asked);
  }

  @Test
  void aPostIsReadWhereItWasAsked() {
    var post = Answer.of(LIST, "{\"posts\": [" + post("") + "]}").post();

    assertThat(post.key().site()).isEqualTo("forum.example");
    assertThat(post.key().id()).isEqualTo("post/5");
    assertThat(post.url()).contains("https://forum.example/post/5");
    assertThat(post.title()).contains("Kettle leaks");
    assertThat(post.text()).contains("After *one* week");
    assertThat(post.item().url()).contains("https://shop.example/kettle");
    assertThat(post.engagement()).isEqualTo(Map.of("likes", 4L, "dislikes", 1L, "comments", 1L));
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann O."),
                Optional.of("https://home.example/u/ann"),
                Optional.of("https://home.example/u/ann")));
  }

  @ParameterizedTest
  @CsvSource({"0.12, post/5", "0.11.12, comment/11", "'', post/5"})
  void aCommentAnswersWhatItsPathSays(String path, String parent) {
    var reply = Answer.of(LIST, "{\"comments\": [" + comment(path) + "]}").post();

    assertThat(reply.type()).isEqualTo(PostType.COMMENT);
    assertThat(reply.key().id()).isEqualTo("comment/12");
    assertThat(reply.parent()).contains(parent);
    assertThat(reply.thread()).contains("post/5");
    assertThat(reply.edited()).isPresent();
    assertThat(reply.author().url()).contains("https://brand.example/u/acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {", \"removed\": true", ", \"deleted\": true"})
  void whatWasTakenAwayGivesNoPost(String gone) {
    var body =
        "{\"posts\": ["
            + post(gone).replace("\"deleted\": false,", "").replace(", \"deleted\": false", "")
            + "]}";

    assertThat(Answer.of(LIST, body).posts().posts()).isEmpty();
  }

  @Test
  void postsLeadOnByCursorAndCommentsByPage() {
    var posts = "{\"posts\": [" + post("") + "], \"next_page\": \"Pabc\"}";
    var comments =
        "{\"comments\": [" + String.join(",", Collections.nCopies(50, comment("0.12"))) + "]}";

    assertThat(Answer.of(LIST, posts).posts().next()).contains(LIST + "&page_cursor=Pabc");
    assertThat(Answer.of(API + "comment/list?page=2", comments).posts().next())
        .contains(API + "comment/list?page=3");
    assertThat(Answer.of(LIST, "{\"comments\": [" + comment("0.12") + "]}").posts().next())
        .isEmpty();
  }

  @Test
  void aSingleViewIsRead() {
    assertThat(Answer.of(API + "post?id=5", "{\"post_view\": " + post("") + "}").ids())
        .containsExactly("post/5");
    assertThat(
            Answer.of(API + "comment?id=12", "{\"comment_view\": " + comment("0.12") + "}").ids())
        .containsExactly("comment/12");
  }

  @Test
  void anEmptyListGivesNoPost() {
    assertThat(Answer.of(LIST, "{\"posts\": []}").posts().posts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": \"couldnt_find_post\"} | couldnt_find_post",
        "{\"hello\": 1} | no posts, no comments",
        "{\"posts\": [ | not whole JSON"
      })
  void aMalformedAnswerIsNamed(String body, String reason) {
    assertThat(Answer.of(LIST, body).reason(kind))
        .isEqualTo("the answer of " + LIST + " is no answer of lemmy: " + reason);
  }
}
