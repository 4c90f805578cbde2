package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.index.Samples.said;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Summary;
import org.junit.jupiter.api.Test;

/// What stands out, and what is alike.
interface LikenessContract extends IndexUnderTest {
  @Test
  default void wordsThatStandOutAreToldInTheirMostFrequentForm() {
    var mentions = new ArrayList<Mention>();
    for (long id = 1; id <= 400; id++) {
      boolean bad = id % 8 == 0;
      var words =
          bad
              ? (id % 24 != 0 ? "the refunds never came" : "a refund came never")
              : "the parcel came";
      mentions.add(said(id, "en", words + " number" + id % 7));
    }
    put(mentions, List.of(), 1);

    var telling =
        found(SearchRequest.first("never", 0).with(Summary.NONE.against("", 5))).telling();

    assertThat(telling).extracting(SearchResult.Telling::word).containsExactly("refunds");
    assertThat(telling.get(0).share()).isEqualTo(1);
    assertThat(telling.get(0).usual()).isEqualTo(0.125);
    var against = found(SearchRequest.first("never", 0).with(Summary.NONE.against("refund", 5)));
    assertThat(against.telling()).isEmpty();
  }

  @Test
  default void nearestMentionsSayTheSame() {
    put(
        List.of(
            said(1, "en", "The lid of my kettle broke after a week and support never answered"),
            said(2, "en", "My kettle's lid broke within weeks, and the support does not answer"),
            said(3, "en", "Lovely colour, quick delivery, the whole family likes it"),
            said(4, "en", "Quick delivery and a lovely colour")),
        List.of(),
        4);

    assertThat(nearest(1)).containsExactly(2L);
    assertThat(nearest(3)).containsExactly(4L);
    assertThat(nearest(99)).isEmpty();
  }

  private List<Long> nearest(long id) {
    return IndexUnderTest.found(index().like(id, 10)).hits().stream()
        .map(IndexHits.Hit::id)
        .toList();
  }
}
