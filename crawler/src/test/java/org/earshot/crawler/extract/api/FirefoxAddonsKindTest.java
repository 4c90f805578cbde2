package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirefoxAddonsKindTest {
  private static final String HOST = "https://addons.mozilla.org";
  private static final String RATINGS = HOST + "/api/v5/ratings/rating/";
  private static final String RATING =
      """
      {"id": 500, "addon": {"id": 1, "slug": "acme-kettle", "name": {"en-US": "Acme Kettle", "_default": "en-US"}},
       "body": "It leaks &amp; drips.", "created": "2026-01-05T10:00:00Z", "is_deleted": %s, "is_developer_reply": false,
       "is_latest": true, "previous_count": 1, "score": 2, "version": {"id": 9, "version": "1.2"},
       "user": {"id": 7, "name": "Ona T.", "url": "/en-US/firefox/user/7/"},
       "reply": {"id": 501, "body": "We are sorry.", "created": "2026-01-06T10:00:00Z", "is_developer_reply": true,
                 "user": {"id": 8, "name": "Acme", "url": null}}}
      """;

  private final FirefoxAddonsKind kind = new FirefoxAddonsKind();

  private static String list(String ratings, String next) {
    return "{\"count\": 1, \"next\": %s, \"previous\": null, \"results\": [%s]}"
        .formatted(next, ratings);
  }

  @ParameterizedTest
  @CsvSource({
    "/en-US/firefox/addon/acme-kettle/, ?page_size=50&addon=acme-kettle",
    "/lt/android/addon/acme-kettle/reviews/?score=1, ?page_size=50&addon=acme-kettle",
    "/en-US/firefox/addon/acme-kettle/reviews/500/, 500/"
  })
  void anAddonsPageIsAskedAsItsRatings(String seen, String asked) {
    assertThat(Answer.asked(kind, HOST + seen)).isEqualTo(RATINGS + asked);
  }

  @Test
  void otherPagesAreNotClaimed() {
    assertThat(Answer.asked(kind, HOST + "/en-US/firefox/themes/")).isEqualTo("nothing");
  }

  @Test
  void theDevelopersReplyStandsInItsSlot() {
    var read =
        Answer.of(RATINGS + "?addon=acme-kettle", list(RATING.formatted("false"), "null")).posts();

    assertThat(read.kind()).isEqualTo("firefox-addons");
    assertThat(read.complete()).isTrue();
    var rating = read.posts().getFirst();
    assertThat(rating.type()).isEqualTo(PostType.REVIEW);
    assertThat(rating.text()).contains("It leaks & drips.");
    assertThat(rating.rating().orElseThrow().value()).isEqualTo(2);
    assertThat(rating.author().url()).contains(HOST + "/en-US/firefox/user/7/");
    assertThat(rating.url()).contains(HOST + "/firefox/addon/acme-kettle/reviews/500/");
    assertThat(rating.item())
        .isEqualTo(
            new Item(
                Optional.of("Acme Kettle"),
                Optional.of(HOST + "/firefox/addon/acme-kettle/"),
                Optional.of("1.2")));
    var reply = read.posts().getLast();
    assertThat(reply.key().id()).isEqualTo("501");
    assertThat(reply.ownerReply()).isTrue();
    assertThat(reply.parent()).contains("500");
    assertThat(reply.published().map(SiteTime::toRfc3339)).contains("2026-01-06T10:00:00Z");
    assertThat(reply.author().id()).contains("8");
  }

  @Test
  void aListGoesOnWhereItSays() {
    var read =
        Answer.of(
                RATINGS + "?addon=x",
                list(RATING.formatted("false"), "\"" + RATINGS + "?addon=x&page=2\""))
            .posts();

    assertThat(read.next()).contains(RATINGS + "?addon=x&page=2");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void aRatingAloneIsReadToo() {
    assertThat(Answer.of(RATINGS + "500/", RATING.formatted("false")).posts().posts())
        .extracting(Post::type)
        .containsExactly(PostType.REVIEW, PostType.COMMENT);
  }

  @Test
  void whatIsDeletedIsNoPost() {
    assertThat(Answer.of(RATINGS, list(RATING.formatted("true"), "null")).posts().posts())
        .isEmpty();
  }

  @Test
  void starsAloneAreARating() {
    var stars = RATING.formatted("false").replace("\"It leaks &amp; drips.\"", "null");

    assertThat(Answer.of(RATINGS, list(stars, "null")).post().text()).isEmpty();
    assertThat(Answer.of(RATINGS, list(stars, "null")).post().rating()).isPresent();
  }

  @Test
  void anEmptyListHasNoPosts() {
    var read = Answer.of(RATINGS + "?addon=x", list("", "null")).posts();

    assertThat(read.kind()).isEqualTo("firefox-addons");
    assertThat(read.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"detail\": \"Not found.\"}", "{\"results\": [", "[]"})
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(RATINGS, body).reason(kind)).contains("no answer of firefox-addons");
  }
}
