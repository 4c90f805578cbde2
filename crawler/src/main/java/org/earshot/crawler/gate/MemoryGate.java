package org.earshot.crawler.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A gate for one command in one thread: it remembers when each host was asked.
public final class MemoryGate implements Gate {
  private final Map<String, Instant> next = new HashMap<>();

  @Override
  public Entry enter(String group, Instant now, Duration between) {
    return shutUntil(group, now)
        .<Entry>map(Entry.Wait::new)
        .orElseGet(() -> new Entry.Pass(group, "this command"));
  }

  @Override
  public void leave(Entry.Pass pass, Instant when) {
    postpone(pass.group(), when);
  }

  @Override
  public void postpone(String group, Instant until) {
    next.merge(group, until, (said, now) -> said.isAfter(now) ? said : now);
  }

  private Optional<Instant> shutUntil(String group, Instant now) {
    return Optional.ofNullable(next.get(group)).filter(now::isBefore);
  }
}
