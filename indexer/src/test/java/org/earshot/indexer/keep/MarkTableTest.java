package org.earshot.indexer.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.earshot.indexer.Workbench;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class MarkTableTest {
  private static final int OLD = 500;

  @Test
  void marksOfOldPostsAreForgottenSliceBySlice() {
    var database = Workbench.memory();
    Schema.migrate(database);
    try (var handle = Jdbi.create(database).open()) {
      var table = new MarkTable(handle);
      var random = new SplittableRandom(1);
      table.keep(
          IntStream.range(0, OLD).mapToObj(i -> new MarkTable.Mark(random.nextLong(), 1)).toList());
      table.keep(List.of(new MarkTable.Mark(Long.MIN_VALUE, 2), new MarkTable.Mark(-1, 2)));
      table.keep(List.of(new MarkTable.Mark(Long.MAX_VALUE, 2), new MarkTable.Mark(0, 2)));

      for (long step = 0; step < MarkTable.SLICES; step++) {
        long last = MarkTable.HELD + 10 + step * MarkTable.STEP;
        table.keep(List.of(mark(random, last - MarkTable.STEP), mark(random, last)));
      }

      var kept = "select count(*) from indexer.marks where post_id ";
      assertThat(handle.createQuery(kept + "<= 10").mapTo(Long.class).one()).isZero();
      assertThat(handle.createQuery(kept + "> 10").mapTo(Long.class).one())
          .isEqualTo(2 * MarkTable.SLICES);
    }
  }

  private static MarkTable.Mark mark(SplittableRandom random, long post) {
    return new MarkTable.Mark(random.nextLong(), post);
  }
}
