package org.earshot.indexer.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.earshot.indexer.keep.JustKept.Entry;
import org.junit.jupiter.api.Test;

class JustKeptTest {
  private final JustKept justKept = new JustKept();

  @Test
  void entriesAreGivenOnceInOrder() {
    justKept.add(entries(1, 5));
    justKept.add(entries(6, 9));

    assertThat(justKept.after(0, 3)).extracting(Entry::id).containsExactly(1L, 2L, 3L);
    assertThat(justKept.after(3, 100))
        .extracting(Entry::id)
        .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(justKept.after(9, 100)).isEmpty();
    assertThat(justKept.after(3, 100)).isEmpty();
  }

  @Test
  void whoIsFurtherBehindIsLeftToTheLog() {
    justKept.add(entries(5, 6));

    assertThat(justKept.after(2, 100)).isEmpty();
    assertThat(justKept.after(5, 100)).extracting(Entry::id).containsExactly(6L);
  }

  @Test
  void afterAGapOnlyTheNewerEntriesAreHere() {
    justKept.add(entries(1, 2));
    justKept.add(entries(4, 5));

    assertThat(justKept.after(0, 100)).isEmpty();
    assertThat(justKept.after(2, 100)).isEmpty();
    assertThat(justKept.after(3, 100)).hasSize(2);
  }

  @Test
  void fewAreHeldWhereNobodyFollows() {
    justKept.add(entries(1, JustKept.MOST - 1));
    justKept.add(entries(JustKept.MOST, JustKept.MOST + 1));
    assertThat(justKept.after(0, 10)).isEmpty();
    assertThat(justKept.after(JustKept.MOST - 1, 10)).hasSize(2);

    justKept.add(entries(JustKept.MOST + 2, 2 * JustKept.MOST + 2));
    assertThat(justKept.after(JustKept.MOST + 1, 10)).isEmpty();
  }

  private static List<Entry> entries(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(id -> new Entry(id, 100 + id, Optional.empty()))
        .toList();
  }
}
