package org.earshot.crawler.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the scheduler wakes. The database behind it knows what is due; the scheduler only when to
/// ask it.
public interface Wakes {
  /// Does one step for a host.
  void step(String host);

  /// When a host wants its next step; empty where nothing is to be done there.
  Optional<Instant> next(String host);

  /// When each host wants its next step.
  List<Map.Entry<String, Instant>> all();
}
