package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JetstreamKindTest {
  private static final String URL =
      "https://jetstream1.us-east.bsky.network/subscribe?wantedCollections=app.bsky.feed.post";
  private static final String WRITTEN =
      """
      {"did":"did:plc:ann","time_us":1767607200000001,"kind":"commit","commit":{"rev":"r","operation":"create",\
      "collection":"app.bsky.feed.post","rkey":"3aaa","record":{"$type":"app.bsky.feed.post","text":"It leaks",\
      "createdAt":"2026-01-05T09:59:58Z","langs":["en"]},"cid":"x"}}
      """;
  private static final String GONE =
      """
      {"did":"did:plc:ann","time_us":1767607200000002,"kind":"commit","commit":{"rev":"r","operation":"delete",\
      "collection":"app.bsky.feed.post","rkey":"3aaa"}}
      """;
  private static final String LIKED =
      """
      {"did":"did:plc:bob","time_us":1767607200000003,"kind":"commit","commit":{"rev":"r","operation":"create",\
      "collection":"app.bsky.feed.like","rkey":"3bbb","record":{"$type":"app.bsky.feed.like"}}}
      """;

  private final JetstreamKind kind = new JetstreamKind();

  private static JetstreamEvent event(String json) {
    return StrictJson.read(json).flatMap(JetstreamEvent::of).orElseThrow();
  }

  @Test
  void itStandsAtItsOwnAddress() {
    assertThat(kind.route(URI.create(URL)).map(Route::access)).contains(Route.Access.API);
    assertThat(kind.route(URI.create("https://other.example/subscribe"))).isEmpty();
  }

  @Test
  void anEventCarriesWhatWasWritten() {
    var post = event(WRITTEN).written().orElseThrow();

    assertThat(post.key())
        .isEqualTo(new PostKey("bsky.app", "at://did:plc:ann/app.bsky.feed.post/3aaa"));
    assertThat(post.text()).contains("It leaks");
    assertThat(post.url()).contains("https://bsky.app/profile/did:plc:ann/post/3aaa");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.empty(),
                Optional.of("did:plc:ann"),
                Optional.of("https://bsky.app/profile/did:plc:ann")));
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T09:59:58Z")));
  }

  @Test
  void anEventTellsWhatIsGone() {
    assertThat(event(GONE))
        .isEqualTo(
            new JetstreamEvent(
                1767607200000002L,
                Optional.empty(),
                Optional.of(new PostKey("bsky.app", "at://did:plc:ann/app.bsky.feed.post/3aaa"))));
  }

  @Test
  void ofOtherEventsOnlyTheTimeMatters() {
    assertThat(event(LIKED))
        .isEqualTo(new JetstreamEvent(1767607200000003L, Optional.empty(), Optional.empty()));
  }

  @Test
  void aRecordingIsReadLineByLine() {
    var read = Answer.of(URL, WRITTEN + GONE + "\n" + LIKED).readAs(kind);

    assertThat(((Extraction.Posts) read).posts()).hasSize(1);
  }

  @Test
  void oneEventIsKnownByItsShape() {
    assertThat(Answer.of("https://example.com/", WRITTEN).posts().kind()).isEqualTo("jetstream");
    assertThat(Answer.of("https://example.com/", "[" + WRITTEN + "]").ids()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{\"did\":\"did:plc:ann\",\"kind\":\"commit\"}",
        "{\"did\":\"nobody\",\"time_us\":1,\"kind\":\"commit\"}"
      })
  void whatIsNoEventIsUnreadable(String body) {
    assertThat(Answer.of(URL, body).reason(kind)).endsWith("no events");
  }

  @Test
  void silenceIsNoFailure() {
    assertThat(Answer.of(URL, "").readAs(kind))
        .isEqualTo(new Extraction.Posts("jetstream", java.util.List.of(), false, Optional.empty()));
  }
}
