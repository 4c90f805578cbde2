package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers on platforms, and what becomes of those that are taken down, read by the whole crawler
/// over HTTP.
class ApiThreadTest {
  private static final String ANSWER = "We are sorry";

  /// Longer than any platform asks us to wait.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(ApiThread.class)
  void answerNamesWhatItAnswers(ApiThread thread) {
    show(thread, false);
    var source = add(thread);

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(answers())
        .singleElement()
        .satisfies(post -> assertThat(post.parent()).contains(thread.complaint));
  }

  @ParameterizedTest
  @EnumSource(ApiThread.class)
  void answerThatIsTakenDownIsNoPostAnyMore(ApiThread thread) {
    show(thread, true);
    var source = add(thread);

    rig.crawler.runDue();

    assertThat(rig.state(source)).isIn(State.OK, State.EMPTY);
    assertThat(answers()).isEmpty();
  }

  /// Where the platform's answer does not say that it is the whole thread, a post that is not in it
  /// may be on another page.
  @ParameterizedTest
  @EnumSource(value = ApiThread.class, mode = EnumSource.Mode.EXCLUDE, names = "LEMMY")
  void answerThatIsTakenDownIsToldAsMissingAfterTwoLooks(ApiThread thread) {
    show(thread, false);
    add(thread);
    rig.crawler.runDue();
    var answer = answers().getFirst().key().id();
    show(thread, true);

    look();
    assertThat(rig.sink.missing()).isEmpty();
    look();

    assertThat(rig.sink.missing()).containsExactly(answer);
  }

  @ParameterizedTest
  @EnumSource(ApiThread.class)
  void answersMissingWhileTheServerFailsAreNotMissed(ApiThread thread) {
    show(thread, false);
    var source = add(thread);
    rig.crawler.runDue();
    rig.site.status(thread.path, 503);

    look();
    look();

    assertThat(rig.sink.missing()).isEmpty();
    assertThat(rig.state(source)).isNotEqualTo(State.OK);
  }

  private void look() {
    rig.clock.pass(PAUSE);
    rig.lookAgain();
  }

  private void show(ApiThread thread, boolean down) {
    rig.site.answer(
        thread.path, () -> new MockResponse.Builder().body(thread.thread(down)).build());
  }

  private Source add(ApiThread thread) {
    rig.readForReal();
    return rig.add(
        new SourceSpec(
            thread.name(),
            rig.url(thread.path),
            thread.kind,
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            Optional.empty(),
            ReplyAccess.usual(),
            true));
  }

  private List<Post> answers() {
    return rig.sink.harvests().stream()
        .flatMap(harvest -> harvest.posts().stream())
        .filter(post -> post.words().contains(ANSWER))
        .toList();
  }
}
