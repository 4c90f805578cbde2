package org.earshot.alerts.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.earshot.alerts.cases.Fingerprint;
import org.earshot.alerts.store.Database;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.triage.Decision;
import org.earshot.alerts.triage.Triage;
import org.earshot.indexer.Claim;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries mentions to the desk. A decision, its case, its notices and the word that it was made
/// are one transaction; the claim goes back afterwards, so that a crash between the two hands it
/// out again and changes nothing.
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /// Few enough to be decided well within a lease.
  private static final int BATCH = 50;

  /// The longest word that the record of decisions takes.
  private static final int RECORDED = 200;

  private final Jdbi jdbi;
  private final Mentions mentions;
  private final Consequences consequences;
  private final Duration lease;
  private final Clock clock;

  public Intake(
      Jdbi jdbi, Mentions mentions, Consequences consequences, Duration lease, Clock clock) {
    this.jdbi = jdbi;
    this.mentions = mentions;
    this.consequences = consequences;
    this.lease = lease;
    this.clock = clock;
  }

  /// Decides everything that waits.
  public void run() {
    var claims = mentions.claim(BATCH, lease);
    while (!claims.isEmpty()) {
      mentions.done(claims.stream().filter(this::decided).toList());
      claims = mentions.claim(BATCH, lease);
    }
  }

  /// A claim that cannot be decided keeps its lease and comes again; it holds nobody else up.
  private boolean decided(Claim claim) {
    var mention = claim.mention();
    try {
      decide(mention);
      return true;
    } catch (RuntimeException failed) {
      LOG.error(
          "mention {} version {} of source {} ({}) could not be decided on",
          mention.id(),
          mention.version(),
          mention.sourceId(),
          mention.post().url().orElse("no address"),
          failed);
      return false;
    }
  }

  private void decide(Mention mention) {
    var now = Database.kept(clock.instant());
    var situation = jdbi.withHandle(handle -> new Lookout(handle, mentions).around(mention));
    var decisions = Triage.decide(mention, situation);
    jdbi.useTransaction(handle -> {
      if (remember(handle, mention, decisions, now)) {
        decisions.forEach(decision -> consequences.draw(handle, decision, mention, now));
      }
    });
  }

  /// Keeps what was decided; false when this version was decided on before.
  private static boolean remember(
      Handle handle, Mention mention, List<Decision> decisions, Instant now) {
    var line = decisions.stream().map(Decision::line).collect(Collectors.joining(", "));
    return handle.execute(
            """
            insert into alerts.triaged (mention_id, version, decided, decision, words_hash)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """,
            mention.id(),
            mention.version(),
            now,
            line.substring(0, Math.min(line.length(), RECORDED)),
            decidedOn(mention))
        > 0;
  }

  /// Words that were gone when we looked were not decided on; they are new when they come back.
  private static String decidedOn(Mention mention) {
    return mention.vanished().isPresent() ? "" : Fingerprint.ofContent(mention.post());
  }
}
