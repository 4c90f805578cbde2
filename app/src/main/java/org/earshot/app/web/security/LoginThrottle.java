package org.earshot.app.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Makes guessing passwords slow: after some failures within a window, whoever asks has to wait.
///
/// In memory on purpose: on several nodes a guesser gets as many windows as there are nodes, which
/// changes nothing, and nobody can fill the database with failures.
final class LoginThrottle {
  /// A person who has forgotten his password has tried all he knows by then.
  static final int FAILURES_PER_NAME_AND_ADDRESS = 5;

  /// An office behind one address has several such people.
  static final int FAILURES_PER_ADDRESS = 30;

  /// 20 guesses an hour from many addresses together are 175,000 a year: nothing against 99 bits,
  /// and no ten-letter password falls to them by chance either.
  static final int FAILURES_PER_NAME = 20;

  static final Duration WINDOW = Duration.ofMinutes(15);

  /// How many keys are remembered, so that a flood of made-up names ends in forgetting the oldest
  /// and not in an empty heap.
  static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_KEYS;
        }
      };

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /// Who tries to enter.
  record Attempt(String name, String address) {
    private Map<String, Integer> limits() {
      return Map.of(
          "both:" + name + "\n" + address, FAILURES_PER_NAME_AND_ADDRESS,
          "address:" + address, FAILURES_PER_ADDRESS,
          "name:" + name, FAILURES_PER_NAME);
    }
  }

  /// How long to wait before the next attempt; nothing when it may be made now.
  synchronized Optional<Duration> wait(Attempt attempt) {
    var now = clock.instant();
    return attempt.limits().entrySet().stream()
        .flatMap(limit -> end(limit.getKey(), limit.getValue(), now).stream())
        .max(Instant::compareTo)
        .map(end -> Duration.between(now, end));
  }

  synchronized void failed(Attempt attempt) {
    var now = clock.instant();
    attempt.limits().forEach((key, limit) -> recent(key, now).addLast(now));
  }

  /// A person who got in is no guesser; the address is not cleared by him.
  synchronized void succeeded(Attempt attempt) {
    failures.remove("both:" + attempt.name() + "\n" + attempt.address());
  }

  private Optional<Instant> end(String key, int limit, Instant now) {
    if (!failures.containsKey(key)) {
      return Optional.empty();
    }
    var recent = recent(key, now);
    return recent.size() < limit
        ? Optional.empty()
        : Optional.of(recent.getFirst().plus(WINDOW)).filter(now::isBefore);
  }

  private Deque<Instant> recent(String key, Instant now) {
    var recent = failures.computeIfAbsent(key, unknown -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    return recent;
  }
}
