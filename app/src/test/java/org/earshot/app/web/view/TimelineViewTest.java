package org.earshot.app.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
  private final Wording wording = Samples.wording();

  @Test
  void daysWithoutFindsStandBetweenThoseWithFinds() {
    var timeline =
        TimelineView.of(
                List.of(
                    bar("2026-03-01", Map.of(Sentiment.NEGATIVE, 3L, Sentiment.POSITIVE, 1L)),
                    bar("2026-03-04", Map.of(Sentiment.NEUTRAL, 2L))),
                "kettle OR lid",
                wording)
            .getFirst();

    assertThat(timeline.bars()).hasSize(4);
    assertThat(timeline.width()).isEqualTo(40);
    assertThat(timeline.bars().get(0).parts())
        .containsExactly(
            new TimelineView.Part("negative", 12, 36), new TimelineView.Part("positive", 0, 12));
    assertThat(timeline.bars().get(0).words()).contains("4 mentions, 3 negative");
    assertThat(timeline.bars().get(1).parts()).isEmpty();
    assertThat(timeline.bars().get(3).query())
        .startsWith("(kettle OR lid) AND seen:[\"2026-03-04T")
        .contains("TO \"2026-03-05T");
  }

  @Test
  void oneDayAloneIsNoTimeline() {
    assertThat(
            TimelineView.of(
                List.of(bar("2026-03-01", Map.of(Sentiment.NEGATIVE, 3L))), "", wording))
        .isEmpty();
    assertThat(TimelineView.of(List.of(), "", wording)).isEmpty();
  }

  @Test
  void longTimesShowTheirLastDays() {
    var timeline =
        TimelineView.of(
                List.of(
                    bar("2020-03-01", Map.of(Sentiment.NEGATIVE, 900L)),
                    bar("2026-03-04", Map.of(Sentiment.NEUTRAL, 2L))),
                "",
                wording)
            .getFirst();

    assertThat(timeline.bars()).hasSize(90);
    assertThat(timeline.bars().getLast().parts().getFirst().height())
        .isEqualTo(TimelineView.HEIGHT);
  }

  private SearchResult.Bar bar(String day, Map<Sentiment, Long> counts) {
    var start = LocalDate.parse(day).atStartOfDay(wording.times().zone()).toInstant();
    return new SearchResult.Bar(start, counts);
  }
}
