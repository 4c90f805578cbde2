package org.earshot.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.earshot.alerts.desk.Opening;
import org.earshot.alerts.desk.WorkingDesk;
import org.earshot.alerts.digest.Digests;
import org.earshot.alerts.escalate.Escalation;
import org.earshot.alerts.intake.Consequences;
import org.earshot.alerts.intake.Intake;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.Announcer;
import org.earshot.alerts.notify.CaseLetter;
import org.earshot.alerts.notify.Courier;
import org.earshot.alerts.notify.MessageIds;
import org.earshot.alerts.notify.Outbox;
import org.earshot.alerts.notify.Sending;
import org.earshot.alerts.playbook.KeptPlaybook;
import org.earshot.alerts.prove.Prover;
import org.earshot.alerts.prove.Watch;
import org.earshot.alerts.schedule.Waker;
import org.earshot.alerts.store.Database;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.supply.Places;
import org.earshot.crawler.Crawler;
import org.earshot.indexer.Indexer;
import org.jdbi.v3.core.Jdbi;

/// The alerts as a whole: decides about mentions, tells people, and watches until the answer is
/// seen.
///
/// Constructing it migrates its schema; work begins with [#start()] or is done in [#runDue()].
public final class Alerts implements AutoCloseable {
  /// A person who watches the console should see a case as soon as it is one.
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /// Deadlines are told in minutes.
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final Desk desk;
  private final Playbook playbook;
  private final Intake intake;
  private final Escalation escalation;
  private final Watch watch;
  private final Digests digests;
  private final Sending sending;
  private final MessageIds ids;
  private final Waker waker;

  /// Opens the alerts over their store.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut
  /// @param indexer gives the mentions
  /// @param crawler looks at places, and lends its guarded client
  /// @param clock the one clock
  public Alerts(
      AlertsSettings settings, DataSource durable, Indexer indexer, Crawler crawler, Clock clock) {
    this(settings, durable, new IndexerMentions(indexer), new CrawlerPlaces(crawler), clock);
  }

  Alerts(
      AlertsSettings settings, DataSource durable, Mentions mentions, Places places, Clock clock) {
    var words = Words.english();
    jdbi = Database.open(durable);
    ids = MessageIds.of(jdbi, settings.mail().from());
    playbook = new KeptPlaybook(jdbi, mentions, clock);
    var announcer = new Announcer(mentions, new CaseLetter(words, settings.console()), ids);
    var opening = new Opening(announcer, words);
    var prover = new Prover(announcer, words);
    watch = new Watch(jdbi, mentions, places, prover, settings.proofFor(), clock);
    desk = new WorkingDesk(jdbi, new WorkingDesk.Tools(mentions, opening, watch, words), clock);
    var consequences = new Consequences(mentions, opening, prover, words);
    intake = new Intake(jdbi, mentions, consequences, settings.lease(), clock);
    escalation = new Escalation(jdbi, announcer, words, clock);
    digests =
        new Digests(
            jdbi, new Digests.Tools(mentions, places, words, ids, settings.console()), clock);
    sending = new Sending(new Courier(jdbi, settings, words, clock));
    waker =
        new Waker(
            List.of(
                new Waker.Round("triage", AT_ONCE, intake::run),
                new Waker.Round("sending", AT_ONCE, sending::together),
                new Waker.Round("deadlines", SOON, escalation::run),
                new Waker.Round("proofs", SOON, watch::run),
                new Waker.Round("digests", SOON, digests::run)));
  }

  /// Begins to work, until [#close()].
  public void start() {
    waker.start();
  }

  /// Decides every mention that waits, sends every delivery and digest that is due by the clock,
  /// and notices every deadline that has passed, in the calling thread.
  public void runDue() {
    intake.run();
    watch.run();
    escalation.run();
    digests.run();
    sending.inTurn();
  }

  public Desk desk() {
    return desk;
  }

  public Playbook playbook() {
    return playbook;
  }

  /// Notices with their deliveries, newest first.
  public List<Notice> notices(int limit) {
    return jdbi.withHandle(handle -> new Outbox(handle, ids).newest(limit));
  }

  /// The digest that a recipient would get now.
  ///
  /// @throws java.util.NoSuchElementException when there is no such recipient
  public DigestMail digest(String recipient) {
    return digests.preview(recipient);
  }

  /// Puts the digest of now into the outbox of a recipient, beside the scheduled ones.
  ///
  /// @throws java.util.NoSuchElementException when there is no such recipient
  public Notice sendDigest(String recipient) {
    return digests.sendNow(recipient);
  }

  @Override
  public void close() {
    waker.close();
  }
}
