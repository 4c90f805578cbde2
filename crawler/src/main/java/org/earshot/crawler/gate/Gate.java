package org.earshot.crawler.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Lets one request at a time through to a host, and none before its time.
public interface Gate {
  /// What trying to pass gave.
  sealed interface Entry {
    /// We are through and hold the host until [Gate#leave].
    ///
    /// @param group the host and port
    /// @param owner who holds it, once only
    record Pass(String group, String owner) implements Entry {
      public Pass {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(owner, "owner");
      }
    }

    /// Not before this moment.
    record Wait(Instant until) implements Entry {}
  }

  /// Tries to pass.
  ///
  /// @param between time that is kept to the next request: others keep it even where who passed is
  ///   killed before he leaves
  Entry enter(String group, Instant now, Duration between);

  /// Gives the host back.
  ///
  /// @param next nobody passes before it; an earlier one than already said changes nothing
  void leave(Entry.Pass pass, Instant next);

  /// Shuts a host until this moment; an earlier one than already said changes nothing.
  void postpone(String group, Instant until);
}
