package org.earshot.app.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.indexer.SearchResult.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {
  @Test
  void excerptIsCutAtItsHighlights() {
    var segments = Segment.of("my kettle leaks", List.of(new Span(10, 15), new Span(3, 9)));

    assertThat(segments)
        .containsExactly(
            new Segment("my ", false),
            new Segment("kettle", true),
            new Segment(" ", false),
            new Segment("leaks", true));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noHighlightEverLosesOrRepeatsText(long seed) {
    var random = new Random(seed);
    var spans =
        IntStream.range(0, 6)
            .mapToObj(i -> new Span(random.nextInt(-2, 20), random.nextInt(-2, 20)))
            .filter(span -> span.start() >= 0)
            .toList();

    var segments = Segment.of("a quite short text", spans);

    assertThat(segments.stream().map(Segment::text).collect(Collectors.joining()))
        .isEqualTo("a quite short text");
  }
}
