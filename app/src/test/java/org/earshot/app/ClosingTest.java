package org.earshot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ClosingTest {
  private final List<String> closed = Collections.synchronizedList(new ArrayList<>());

  @Test
  void partsAreClosedOnceLastFirst() {
    var closing = new Closing();
    closing.later("a", () -> closed.add("a"));
    closing.later("b", () -> closed.add("b"));

    closing.close();
    closing.close();

    assertThat(closed).containsExactly("b", "a");
  }

  @Test
  void partThatFailsOrHangsKeepsNoOtherOpen() {
    var never = new CountDownLatch(1);
    var closing = new Closing(Duration.ofMillis(50));
    closing.later("a", () -> closed.add("a"));
    closing.later("hangs", never::await);
    closing.later(
        "fails",
        () -> {
          throw new IllegalStateException("broken");
        });

    closing.close();

    assertThat(closed).containsExactly("a");
  }

  @Test
  void partThatComesTooLateIsClosedAtOnce() {
    var closing = new Closing();
    closing.close();

    assertThatThrownBy(() -> closing.later("a", () -> closed.add("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
    assertThat(closed).containsExactly("a");
  }
}
