package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pages are settled together; what one of them does concerns no other.
class BatchTest {
  private static final int PAGES = 10;

  private final Rig rig = new Rig();
  private final List<Source> sources =
      IntStream.range(0, PAGES).mapToObj(page -> added("/" + page)).toList();

  private Source added(String path) {
    rig.site.page(path, "post" + path.substring(1) + " 01 x");
    return rig.add(path);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void pagesThatCameTogetherReachTheSinkTogether() {
    rig.crawler.runDue();

    assertThat(rig.sink.harvests()).hasSize(PAGES);
    assertThat(rig.sink.batches()).isEqualTo(1);
    assertThat(sources).allSatisfy(source -> assertThat(rig.state(source)).isEqualTo(State.OK));
  }

  @Test
  void pageThatBreaksTheSinkCostsNoOther() {
    var broken = sources.get(4);
    rig.sink.afterwards(harvest -> {
      if (harvest.source().equals(broken)) {
        throw new IllegalStateException("poison");
      }
    });

    rig.crawler.runDue();

    assertThat(rig.state(broken)).isEqualTo(State.FAILING);
    assertThat(rig.health(broken).detail()).contains("poison");
    assertThat(sources)
        .filteredOn(source -> !source.equals(broken))
        .allSatisfy(source -> assertThat(rig.state(source)).isEqualTo(State.OK));
  }

  @Test
  void sinkThatFailsOnEverythingIsNotAskedForEachPage() {
    rig.sink.afterwards(harvest -> {
      throw new IllegalStateException("disk full");
    });

    rig.crawler.runDue();

    assertThat(rig.sink.batches()).isLessThan(PAGES / 2);
    assertThat(sources)
        .allSatisfy(source -> assertThat(rig.state(source)).isEqualTo(State.FAILING));
  }

  @Test
  void mentionsOfOnePageAreRememberedForThatPageOnly() {
    rig.crawler.runDue();
    rig.site.page("/3", "other 02 y");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
    assertThat(rig.sink.last().source()).isEqualTo(sources.get(3));
  }

  @Test
  void sourceChangedMeanwhileLosesOnlyItsOwnRow() {
    var changed = sources.get(7);
    var once = new AtomicBoolean();
    rig.sink.afterwards(harvest -> {
      if (harvest.source().equals(changed) && !once.getAndSet(true)) {
        rig.crawler.sources().change(changed.id(), changed.spec());
      }
    });

    rig.crawler.runDue();

    assertThat(rig.sink.harvests()).as("and that one twice").hasSize(PAGES + 1);
    assertThat(rig.sink.last().source()).isEqualTo(changed);
  }
}
