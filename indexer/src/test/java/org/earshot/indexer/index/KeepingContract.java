package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.index.Samples.mention;
import static org.earshot.indexer.index.Samples.post;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What an index keeps, and from when on.
interface KeepingContract extends IndexUnderTest {
  @Test
  default void positionComesBackWithWhatWasApplied() {
    assertThat(index().position()).isZero();
    put(List.of(mention(1, post("one"))), List.of(), 17);

    index().commit();
    reopen();

    assertThat(index().position()).isEqualTo(17);
    assertThat(ids("one")).containsExactly(1L);
  }

  @Test
  default void laterMentionReplacesTheEarlierAndErasedOnesGo() {
    put(List.of(mention(1, post("one")), mention(2, post("two"))), List.of(), 2);

    put(List.of(mention(1, post("uno"))), List.of(2L, 99L), 4);

    assertThat(ids("")).containsExactly(1L);
    assertThat(ids("one")).isEmpty();
    assertThat(ids("uno")).containsExactly(1L);
  }

  @Test
  default void clearedIndexStartsAgain() {
    put(List.of(mention(1, post("one"))), List.of(), 5);

    index().clear();

    assertThat(index().position()).isZero();
    assertThat(ids("")).isEmpty();
  }

  @Test
  default void whatIsAppliedIsShownByTheRefreshAndKeptByTheCommit() {
    put(List.of(mention(1, post("one"))), List.of(), 1);
    index().commit();
    index().apply(List.of(mention(2, post("two"))), List.of(), 2);

    assertThat(ids("")).containsExactly(1L);
    assertThat(index().position()).isEqualTo(2);
    index().refresh();
    assertThat(ids("")).containsExactly(2L, 1L);
    reopen();
    assertThat(index().position()).isEqualTo(1);
    assertThat(ids("")).containsExactly(1L);
  }
}
