package org.earshot.indexer.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.earshot.indexer.Workbench;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkTableTest {
  private static final String ROWS = "select count(*) from indexer.post_marks";

  private Handle handle;

  @BeforeEach
  void open() {
    var database = Workbench.memory();
    Schema.migrate(database);
    handle = Jdbi.create(database).open();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void marksOfOldPostsAreForgotten() {
    var table = new MarkTable(handle, new RecentMarks());
    table.keep(List.of(marked(1), marked(2)));
    Heads.move(handle, Heads.MARKS, RecentMarks.HELD);

    table.keep(LongStream.range(10, 1_010).mapToObj(MarkTableTest::marked).toList());

    assertThat(handle.createQuery(ROWS).mapTo(Long.class).one()).isEqualTo(1_000);
    assertThat(handle.createQuery(ROWS + " where post_id < 10").mapTo(Long.class).one()).isZero();
  }

  @Test
  void rowsOfOthersAndOfBeforeAreReadOnce() {
    var recent = new RecentMarks();
    new MarkTable(handle, new RecentMarks()).keep(List.of(marked(1), marked(2)));
    var table = new MarkTable(handle, recent);

    assertThat(table.holders(List.of(), java.time.Instant.EPOCH)).isEmpty();
    assertThat(recent.upTo()).isEqualTo(2);
    assertThat(recent.holders(List.of(-2L, 7L))).containsExactly(2L);

    recent.add(table.keep(List.of(marked(3))));
    new MarkTable(handle, new RecentMarks()).keep(List.of(marked(4)));
    assertThat(recent.holders(List.of(3L, 4L))).containsExactly(3L);
    table.holders(List.of(), java.time.Instant.EPOCH);
    assertThat(recent.holders(List.of(3L, -4L))).containsExactly(3L, 4L);
  }

  private static RecentMarks.Marked marked(long post) {
    return new RecentMarks.Marked(post, List.of(post, -post));
  }
}
