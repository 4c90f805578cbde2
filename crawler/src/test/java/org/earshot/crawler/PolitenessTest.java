package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolitenessTest {
  private final Rig rig = new Rig().with(settings -> settings.withHostDelay(Rig.HOST_DELAY));

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void hostIsAskedOncePerDelayRobotsIncluded() {
    List.of("/a", "/b", "/c").forEach(path -> rig.site.page(path, "a 01 x"));
    List.of("/a", "/b", "/c").forEach(rig::add);

    var asked = new ArrayList<Integer>();
    for (int second = 0; second < 20; second++) {
      asked.add(rig.crawler.runDue());
      rig.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(asked).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void longerCrawlDelayOfRobotsWins() {
    rig.site.page("/robots.txt", "User-agent: *\nCrawl-delay: 60\nDisallow: /x");
    List.of("/a", "/b").forEach(path -> rig.site.page(path, "a 01 x"));
    List.of("/a", "/b").forEach(rig::add);
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();

    rig.clock.pass(Duration.ofSeconds(59));
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void lookNowPassesTheGateToo() {
    rig.site.page("/a", "a 01 x");
    var source = rig.add("/a");
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();

    rig.crawler.lookNow(source.id());

    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Rig.HOST_DELAY);
    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void twoProcessesNeverAskOneHostAtOnce() throws Exception {
    var times = Collections.synchronizedList(new ArrayList<Instant>());
    for (int page = 0; page < 6; page++) {
      rig.site.answer(
          "/" + page,
          () -> {
            times.add(rig.clock.instant());
            return new MockResponse.Builder().body("a 01 x").build();
          });
      rig.add("/" + page);
    }
    try (var other = rig.open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 8; round++) {
        var together = new CyclicBarrier(2);
        var both =
            threads.invokeAll(
                List.<Callable<Integer>>of(
                    () -> atOnce(together, rig.crawler), () -> atOnce(together, other)));
        int asked = both.get(0).get() + both.get(1).get();
        assertThat(asked).isLessThanOrEqualTo(1);
        rig.clock.pass(Rig.HOST_DELAY);
      }
    }

    assertThat(times).hasSize(6).doesNotHaveDuplicates();
    assertThat(rig.site.mostAtOnce()).isEqualTo(1);
  }

  private static int atOnce(CyclicBarrier together, Crawler crawler) throws Exception {
    var _ = together.await();
    return crawler.runDue();
  }
}
