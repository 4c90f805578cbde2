package org.earshot.indexer.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeighingTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  @Test
  void whatIsSaidOfALanguagesSourceGoesBeforeWhatIsSaidOfTheSource() {
    var chinese = lesson("zh", "grammar");
    var greek = lesson("el", "grammar");
    var others = lesson("zh", "film");
    var weighing =
        new Weighing(
            List.of(chinese, greek, others), Map.of("grammar", 0.5, "zh grammar", 0.25, "el", 9.0));

    assertThat(weighing.weight(greek) / weighing.weight(chinese)).isCloseTo(2, CLOSE);
    assertThat(weighing.weight(others) / weighing.weight(greek)).isCloseTo(2, CLOSE);
  }

  private static Lesson lesson(String lang, String source) {
    return Lesson.of(
        new Seen(lang, List.of(), new float[] {1}), new Labelled(lang, source, "pos", ""));
  }
}
