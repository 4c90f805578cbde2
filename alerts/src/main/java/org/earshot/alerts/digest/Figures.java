package org.earshot.alerts.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.Delivery;
import org.earshot.alerts.Unsure;
import org.earshot.crawler.SourceHealth;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// What a digest tells.
///
/// @param from beginning of its time
/// @param to end of its time
/// @param mentions new ones by sentiment; absent when the search could not answer
/// @param opened cases opened in its time
/// @param answered cases said to be answered in its time
/// @param proved cases whose answer was seen in its time
/// @param waiting how many cases wait for an answer now
/// @param overdue how many of them beyond their deadline
/// @param open those that wait, by deadline, the first few
/// @param unsure mentions that wait for a person's word
/// @param sources how each source fares
/// @param ledger what was looked at in its time
/// @param kudos praise, the newest few
/// @param failed deliveries given up in its time
record Figures(
    Instant from,
    Instant to,
    Optional<Map<Sentiment, Long>> mentions,
    long opened,
    long answered,
    long proved,
    long waiting,
    long overdue,
    List<Case> open,
    List<Unsure> unsure,
    List<SourceHealth> sources,
    Ledger ledger,
    List<Mention> kudos,
    List<Delivery> failed) {
  Figures {
    open = List.copyOf(open);
    unsure = List.copyOf(unsure);
    sources = List.copyOf(sources);
    kudos = List.copyOf(kudos);
    failed = List.copyOf(failed);
  }

  /// Sources of which we cannot say that we saw what is there.
  List<SourceHealth> unseen() {
    return sources.stream().filter(health -> !seen(health)).toList();
  }

  /// Nothing can be said of what was not looked at.
  boolean covered() {
    return !sources.isEmpty() && unseen().isEmpty();
  }

  private boolean seen(SourceHealth health) {
    var well =
        switch (health.state()) {
          case OK, EMPTY, SLOW -> true;
          case NEW,
              QUIET,
              CHANGED_SHAPE,
              DUE_BY_HAND,
              UNREADABLE,
              ROBOTS_DENY,
              BLOCKED,
              GONE,
              FAILING,
              UNSAFE,
              PAUSED,
              LATE ->
              false;
        };
    return well
        && ledger.hole(health).isEmpty()
        && health.lastSuccess().map(at -> !at.isBefore(from(health))).orElse(false);
  }

  /// A source that is read more rarely than the digest comes needs no look in its time.
  private Instant from(SourceHealth health) {
    var cadence = to.minus(health.source().spec().cadence().slowest());
    return cadence.isBefore(from) ? cadence : from;
  }
}
