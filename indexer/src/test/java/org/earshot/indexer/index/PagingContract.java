package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.index.Samples.START;
import static org.earshot.indexer.index.Samples.mention;
import static org.earshot.indexer.index.Samples.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The newest first, page after page.
interface PagingContract extends IndexUnderTest {
  @Test
  default void newestComeFirstAndPagesFollowEachOther() {
    var mentions = new ArrayList<Mention>();
    for (int i = 1; i <= 25; i++) {
      // Three at each moment: the number decides.
      mentions.add(mention(i, post("kettle"), START.plusSeconds(i / 3)));
    }
    put(mentions.subList(0, 10), List.of(), 10);
    put(mentions.subList(10, 25), List.of(), 25);

    var all = new ArrayList<Long>();
    Optional<String> next = Optional.empty();
    do {
      var page = found(new SearchRequest("kettle", 7, next));
      page.hits().forEach(hit -> all.add(hit.id()));
      assertThat(page.total()).isEqualTo(25);
      next = page.next();
      // What comes in between moves no page.
      long late = 100L + all.size();
      put(List.of(mention(late, post("late"), START.plusSeconds(999))), List.of(), late);
    } while (next.isPresent());

    var expected = new ArrayList<Long>();
    for (long i = 25; i >= 1; i--) {
      expected.add(i);
    }
    assertThat(all).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "%%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  default void inventedCursorIsRefused(String cursor) {
    var answer = index().search(new SearchRequest("", 5, Optional.of(cursor)));

    assertThat(answer).isInstanceOf(IndexHits.BadQuery.class);
  }

  @Test
  default void pageAloneCountsNothing() {
    putCorpus();

    var page = found(SearchRequest.newest("", 2));

    assertThat(page.hits()).extracting(IndexHits.Hit::id).containsExactly(4L, 3L);
    assertThat(page.total()).isEqualTo(-1);
    assertThat(page.facets()).isEmpty();
    assertThat(page.next()).isPresent();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  default void pagesHoldTheNewestWhateverCameWhen(long seed) {
    var random = new Random(seed);
    var kept = new TreeMap<Long, Mention>();
    for (int batch = 0; batch < 12; batch++) {
      var coming = new ArrayList<Mention>();
      for (int i = 0; i < 60; i++) {
        long id = 1L + random.nextInt(500);
        var seen = START.plusSeconds(random.nextInt(40));
        coming.removeIf(other -> other.id() == id);
        coming.add(mention(id, post(random.nextBoolean() ? "kettle" : "lid"), seen));
      }
      long erased = 1L + random.nextInt(500);
      coming.removeIf(mention -> mention.id() == erased);
      coming.forEach(mention -> kept.put(mention.id(), mention));
      kept.remove(erased);
      put(coming, List.of(erased), batch + 1);
    }

    for (var query : List.of("", "kettle")) {
      var expected =
          kept.values().stream()
              .filter(mention -> mention.post().text().orElse("").contains(query))
              .sorted(Comparator.comparing(Mention::seen).thenComparingLong(Mention::id).reversed())
              .map(Mention::id)
              .toList();
      assertThat(pages(query, 1 + random.nextInt(30))).isEqualTo(expected);
    }
  }

  private List<Long> pages(String query, int limit) {
    var all = new ArrayList<Long>();
    Optional<String> next = Optional.empty();
    do {
      var page = found(new SearchRequest(query, limit, next, Summary.NONE));
      page.hits().forEach(hit -> all.add(hit.id()));
      next = page.next();
    } while (next.isPresent());
    return all;
  }
}
