package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelectorSourceTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void selectorsAreKeptAndChangedWithTheirSource() {
    var kept = rig.add(spec(List.of("list=li.r", "text=p", "rating=i@data-value")));
    var sources = rig.crawler.sources();

    assertThat(sources.find(kept.id())).contains(kept);

    var changed = sources.change(kept.id(), spec(List.of("list=div", "text=span")));

    assertThat(sources.find(kept.id()).orElseThrow().spec()).isEqualTo(changed.spec());
  }

  private SourceSpec spec(List<String> lines) {
    return new SourceSpec(
        "Shop",
        rig.url("/reviews"),
        Selectors.KIND,
        Cadence.every(Duration.ofHours(1)),
        About.nothing(),
        Optional.empty(),
        ReplyAccess.usual(),
        true,
        Optional.of(Selectors.of(lines)));
  }
}
