package org.earshot.alerts;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.earshot.crawler.Crawler;
import org.earshot.indexer.Indexer;

/// The alerts as a whole: decides about mentions, tells people, and watches until the answer is
/// seen.
///
/// Constructing it migrates its schema; work begins with [#start()] or is done in [#runDue()].
public final class Alerts implements AutoCloseable {
  /// Opens the alerts over their store.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut
  /// @param indexer gives the mentions
  /// @param crawler looks at places, and lends its guarded client
  /// @param clock the one clock
  public Alerts(
      AlertsSettings settings, DataSource durable, Indexer indexer, Crawler crawler, Clock clock) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Begins to work, until [#close()].
  public void start() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Decides every mention that waits, sends every delivery and digest that is due by the clock,
  /// and notices every deadline that has passed, in the calling thread.
  public void runDue() {
    throw new UnsupportedOperationException("skeleton");
  }

  public Desk desk() {
    throw new UnsupportedOperationException("skeleton");
  }

  public Playbook playbook() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Notices with their deliveries, newest first.
  public List<Notice> notices(int limit) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The digest that a recipient would get now.
  ///
  /// @throws java.util.NoSuchElementException when there is no such recipient
  public DigestMail digest(String recipient) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Puts the digest of now into the outbox of a recipient, beside the scheduled ones.
  ///
  /// @throws java.util.NoSuchElementException when there is no such recipient
  public Notice sendDigest(String recipient) {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
