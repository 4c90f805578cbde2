package org.earshot.indexer.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.earshot.indexer.keep.RecentMarks.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentMarksTest {
  private static final int MARKS = 8;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void newestPostsAreFoundByTheirMarksAndNobodyByOthers(long seed) {
    var random = new SplittableRandom(seed);
    var recent = new RecentMarks();
    var all = new ArrayList<Marked>();
    int many = RecentMarks.HELD + RecentMarks.HELD / 2;
    for (int post = 1; post <= many; post++) {
      // Some marks are held by several, one after the other.
      var marked =
          new Marked(
              post,
              random
                  .longs(MARKS)
                  .map(mark -> mark % 3 == 0 ? mark % 9_973 : mark)
                  .boxed()
                  .toList());
      recent.add(post, marked);
      all.add(marked);
    }

    var held = all.subList(many - RecentMarks.HELD, many);
    for (int i = 0; i < held.size(); i += 97) {
      var marked = held.get(i);
      for (var mark : marked.marks()) {
        assertThat(recent.holders(List.of(mark))).contains(marked.postId());
      }
    }
    var rare = held.get(5).marks().stream().filter(mark -> Math.abs(mark) > 10_000).toList();
    assertThat(recent.holders(rare)).containsExactly(held.get(5).postId());
    var first = all.getFirst().marks().stream().filter(mark -> Math.abs(mark) > 10_000).toList();
    assertThat(recent.holders(first)).isEmpty();
    assertThat(recent.holders(random.longs(100).boxed().toList())).isEmpty();
  }

  @Test
  void holdersAreThoseAndOnlyThoseOfTheMark() {
    var recent = new RecentMarks();
    for (long post = 1; post <= 5_000; post++) {
      recent.add(post, new Marked(post, List.of(post % 100, 1_000 + post % 7)));
    }

    assertThat(recent.holders(List.of(42L)))
        .containsExactlyInAnyOrderElementsOf(
            LongStream.iterate(42, post -> post <= 5_000, post -> post + 100).boxed().toList());
    var both = new HashSet<>(recent.holders(List.of(1_003L)));
    both.addAll(recent.holders(List.of(42L)));
    assertThat(recent.holders(List.of(42L, 1_003L))).isEqualTo(both);
  }

  @Test
  void stretchThatDoesNotFollowIsLeftToBeRead() {
    var recent = new RecentMarks();

    recent.add(new RecentMarks.Stretch(1, List.of(new Marked(7, List.of(7L)))));
    assertThat(recent.upTo()).isZero();

    recent.add(new RecentMarks.Stretch(0, List.of(new Marked(7, List.of(7L)))));
    recent.add(1, new Marked(8, List.of(8L)));
    assertThat(recent.upTo()).isEqualTo(1);
    assertThat(recent.holders(List.of(7L, 8L))).containsExactly(7L);
  }
}
