package org.earshot.crawler.robots;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The rules that were read lately, so that a page costs neither a look into the database nor the
/// reading of a file. They hold as long as the file does; the database stays the truth.
final class KnownRules {
  /// A crawl of more hosts at once reads the rest again.
  private static final int MOST = 10_000;

  /// The rules of a longer file would fill the memory; they are few.
  private static final int LONGEST = 64 * 1024;

  private final Map<String, Holding> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Holding> eldest) {
          return size() > MOST;
        }
      };

  /// Rules and how long they hold.
  ///
  /// @param detail one line for people on what they allow
  record Holding(Rules rules, String detail, Instant until) {
    Holding {
      Objects.requireNonNull(rules, "rules");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(until, "until");
    }
  }

  synchronized Optional<Holding> find(String origin, Instant now) {
    return Optional.ofNullable(entries.get(origin)).filter(entry -> now.isBefore(entry.until()));
  }

  synchronized void keep(RobotsFile file, Holding entry) {
    if (file.body().length() <= LONGEST) {
      entries.put(file.origin(), entry);
    }
  }

  synchronized void forget(String origin) {
    entries.remove(origin);
  }
}
