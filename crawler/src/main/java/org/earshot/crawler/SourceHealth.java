package org.earshot.crawler;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// How a source fares, for people to see.
///
/// @param source which
/// @param state in one word
/// @param since since when it is in this state
/// @param detail one line: what was seen last, with the address where it is not the source's own
/// @param lastLook when it was last asked
/// @param lastSuccess when it last gave a page, or said that nothing changed
/// @param nextLook when it is due next
/// @param postsOnLastPage how many posts the last page gave
/// @param failuresInARow looks without success since the last one
public record SourceHealth(
    Source source,
    State state,
    Instant since,
    String detail,
    Optional<Instant> lastLook,
    Optional<Instant> lastSuccess,
    Optional<Instant> nextLook,
    int postsOnLastPage,
    int failuresInARow) {
  /// What a support lead has to know of a source.
  public enum State {
    /// Not looked at yet.
    NEW,
    OK,
    /// Read well, with no post on it.
    EMPTY,
    /// Read well, but silent for longer than it ever is.
    QUIET,
    /// Read well, but slower by far than it used to be.
    SLOW,
    /// Used to give posts; its page still answers and gives none.
    CHANGED_SHAPE,
    /// Answers, but cannot be read as its kind any more.
    UNREADABLE,
    /// robots.txt asks us to stay out.
    ROBOTS_DENY,
    /// Asks us to come later, or refuses us (401, 403, 429).
    BLOCKED,
    /// 404 or 410.
    GONE,
    /// Does not answer, answers with an error, or breaks a limit.
    FAILING,
    /// Leads to a private address.
    UNSAFE,
    /// No program may read it, and the person who looks there is due to.
    DUE_BY_HAND,
    /// Paused by the operator.
    PAUSED,
    /// Due and not looked at for longer than it should be.
    LATE
  }

  public SourceHealth {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(detail, "detail");
  }
}
