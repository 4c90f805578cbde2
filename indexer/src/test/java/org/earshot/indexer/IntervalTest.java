package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /// Bounds from the formula worked by hand; 81 of 263 is the usual textbook example.
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "0, 10, 0.0, 0.2775",
    "10, 10, 0.7225, 1.0",
    "0, 0, 0.0, 1.0",
    "5, 10, 0.2366, 0.7634"
  })
  void liesWhereWilsonPutsIt(long hits, long all, double low, double high) {
    var interval = Interval.wilson(hits, all);

    assertThat(interval.low()).isCloseTo(low, within(0.0001));
    assertThat(interval.high()).isCloseTo(high, within(0.0001));
  }

  @Test
  void moreHitsThanThereWereAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
  }
}
