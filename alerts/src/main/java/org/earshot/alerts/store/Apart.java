package org.earshot.alerts.store;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the parts of a round apart from each other: one that fails is logged, comes again with the
/// next round, and holds no other up.
public final class Apart {
  private static final Logger LOG = LoggerFactory.getLogger(Apart.class);

  private Apart() {}

  public static <T> void each(List<T> parts, Consumer<T> work) {
    for (var part : parts) {
      try {
        work.accept(part);
      } catch (RuntimeException failed) {
        LOG.error("left for the next round: {}", part, failed);
      }
    }
  }
}
