package org.earshot.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the scheduler wakes. The database behind it knows what is due; the scheduler only when to
/// ask it.
public interface Wakes {
  /// How far ahead [#all()] looks: a few times the pause between two askings.
  Duration HORIZON = Duration.ofSeconds(5);

  /// Does what there is to do for a host now.
  ///
  /// @param next is told once when the host wants its next step, perhaps later and from another
  ///   thread; empty where nothing is to be done there
  void step(String host, Consumer<Optional<Instant>> next);

  /// When each host wants its next step, of those that want it within the horizon.
  List<Map.Entry<String, Instant>> all();
}
