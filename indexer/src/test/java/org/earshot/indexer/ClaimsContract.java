package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Post;
import org.junit.jupiter.api.Test;

/// What holds of mentions that are handed out, on each database.
abstract class ClaimsContract extends BrandsContract {
  @Test
  void claimsAreHandedOutOnceUntilTheLeaseEnds() {
    for (int i = 0; i < 5; i++) {
      bench.live(Workbench.post("" + i, "Acme Kettle " + i));
    }
    var lease = Duration.ofMinutes(5);

    var mine = bench.indexer.claim(2, lease);
    var yours = bench.indexer.claim(10, lease);
    assertThat(mine).extracting(c -> c.mention().id()).containsExactly(1L, 2L);
    assertThat(yours).extracting(c -> c.mention().id()).containsExactly(3L, 4L, 5L);
    assertThat(bench.indexer.claim(10, lease)).isEmpty();

    bench.indexer.done(yours);
    bench.clock.forward(lease);
    var again = bench.indexer.claim(10, lease);
    assertThat(again).extracting(c -> c.mention().id()).containsExactly(1L, 2L);

    bench.indexer.done(mine);
    bench.clock.forward(lease);
    assertThat(bench.indexer.claim(10, lease)).hasSize(2);
  }

  @Test
  void newestVersionIsClaimedAndWhatCameMeanwhileIsNotLost() {
    bench.live(Workbench.post("1", "good Acme Kettle"));
    bench.live(Workbench.post("1", "bad Acme Kettle"));
    bench.gone("1");
    var lease = Duration.ofMinutes(5);

    var claims = bench.indexer.claim(10, lease);
    assertThat(claims)
        .singleElement()
        .extracting(Claim::mention)
        .returns(3, Mention::version)
        .returns(Optional.of("good Acme Kettle"), Mention::earlierText)
        .returns(true, m -> m.vanished().isPresent());

    bench.live(Workbench.post("1", "bad Acme Kettle"));
    assertThat(bench.indexer.claim(10, lease)).isEmpty();
    bench.indexer.done(claims);
    var next = bench.indexer.claim(10, lease);
    assertThat(next)
        .singleElement()
        .extracting(Claim::mention)
        .returns(4, Mention::version)
        .returns(Optional.empty(), Mention::earlierText);
    bench.indexer.done(next);
    bench.clock.forward(lease);
    assertThat(bench.indexer.claim(10, lease)).isEmpty();
  }

  @Test
  void twoWorkersNeverGetTheSameMention() throws Exception {
    var posts = new ArrayList<Post>();
    for (int i = 0; i < 60; i++) {
      posts.add(Workbench.post("" + i, "Acme Kettle " + i));
    }
    bench.indexer.take(List.of(bench.harvest(Workbench.forum(), Arrival.LIVE, posts, Set.of())));

    var handed = new ArrayList<Long>();
    try (var workers = Executors.newFixedThreadPool(3)) {
      var asked =
          workers.invokeAll(
              Collections.<Callable<List<Claim>>>nCopies(
                  12, () -> bench.indexer.claim(7, Duration.ofMinutes(1))));
      for (var claims : asked) {
        claims.get().forEach(claim -> handed.add(claim.mention().id()));
      }
    }
    bench.indexer.claim(100, Duration.ofMinutes(1)).forEach(c -> handed.add(c.mention().id()));

    assertThat(handed).hasSize(60).doesNotHaveDuplicates();
  }
}
