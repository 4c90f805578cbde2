package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static Hit hit(Cue.Kind kind, double weight, int at) {
    return new Hit(new Cue(kind, Optional.empty(), weight), at, at + 1);
  }

  private final Hit good = hit(Cue.Kind.TONE, 2, 0);
  private final Hit not = hit(Cue.Kind.NOT, 1, 1);
  private final Hit bad = hit(Cue.Kind.TONE, -3, 2);
  private final Cues cues = new Cues(List.of(good, not, bad));

  @Test
  void cuesOfAKindAreInTheOrderOfTheText() {
    assertThat(cues.all(Cue.Kind.TONE)).containsExactly(good, bad);
    assertThat(cues.all(Cue.Kind.NOT)).containsExactly(not);
    assertThat(cues.all(Cue.Kind.BUT)).isEmpty();
  }

  @Test
  void theWeightsOfAKindAddUp() {
    assertThat(cues.sum(Cue.Kind.TONE)).isEqualTo(-1);
    assertThat(cues.sum(Cue.Kind.BUT)).isZero();
  }
}
