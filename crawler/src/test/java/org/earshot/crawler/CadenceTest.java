package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Rig rig = new Rig();
  private final AtomicInteger posts = new AtomicInteger();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void boundsFollowFromOneNumber() {
    assertThat(Cadence.around(HOUR))
        .isEqualTo(new Cadence(HOUR, Duration.ofMinutes(15), Duration.ofHours(4)));
    assertThat(Cadence.around(Duration.ofSeconds(2)).fastest()).isEqualTo(Cadence.SHORTEST);
    assertThatThrownBy(() -> new Cadence(HOUR, Duration.ofHours(2), Duration.ofHours(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cadence(HOUR, HOUR, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sleepySourceIsLookedAtLessOftenWithinItsBounds() {
    rig.site.page("/list", "a 01 x");
    var source = add(Cadence.around(HOUR));

    var pause = pauseAfter(source, 40);

    assertThat(pause).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void livelySourceIsLookedAtMoreOftenWithinItsBounds() {
    growing();
    var source = add(Cadence.around(HOUR));

    var pause = pauseAfter(source, 40);

    assertThat(pause).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void cadenceWithoutBoundsStays() {
    growing();
    var source = add(Cadence.every(HOUR));

    assertThat(pauseAfter(source, 10)).isEqualTo(HOUR);
  }

  @Test
  void livelySourceIsNotAskedForWhatItsServerCallsFresh() {
    rig.site.answer(
        "/list",
        () ->
            new MockResponse.Builder()
                .body("p" + posts.incrementAndGet() + " 01 x")
                .addHeader("Cache-Control", "max-age=2400")
                .build());
    var source = add(Cadence.around(HOUR));

    assertThat(pauseAfter(source, 40)).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void freshnessPutsNoLookOffBeyondWhatTheOperatorExpects() {
    rig.site.answer(
        "/list",
        () ->
            new MockResponse.Builder()
                .body("p" + posts.incrementAndGet() + " 01 x")
                .addHeader("Cache-Control", "max-age=86400")
                .build());
    var source = add(Cadence.around(HOUR));

    assertThat(pauseAfter(source, 40)).isEqualTo(HOUR);
  }

  @Test
  void whatAPageSaysOfItsChangesStandsInUntilLooksHaveTold() {
    rig.site.page("/list", "a 01 x\nperiod 10800");
    var source = add(Cadence.around(HOUR));

    rig.crawler.runDue();

    assertThat(Duration.between(rig.clock.instant(), rig.health(source).nextLook().orElseThrow()))
        .isEqualTo(Duration.ofHours(3));
    growing();
    assertThat(pauseAfter(source, 40)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void boundsOutliveTheProcess() {
    var source = add(new Cadence(HOUR, Duration.ofMinutes(1), Duration.ofDays(1)));

    assertThat(rig.crawler.sources().find(source.id())).contains(source);
  }

  private void growing() {
    rig.site.answer(
        "/list",
        () -> new MockResponse.Builder().body("p" + posts.incrementAndGet() + " 01 x").build());
  }

  private Source add(Cadence cadence) {
    return rig.add(SourceSpec.of("list", rig.url("/list"), cadence, About.nothing()));
  }

  private Duration pauseAfter(Source source, int looks) {
    for (int look = 0; look < looks; look++) {
      rig.crawler.runDue();
      rig.clock.pass(
          Duration.between(rig.clock.instant(), rig.health(source).nextLook().orElseThrow()));
    }
    rig.crawler.runDue();
    return Duration.between(rig.clock.instant(), rig.health(source).nextLook().orElseThrow());
  }
}
