package org.earshot.alerts.digest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.earshot.alerts.DigestMail;
import org.earshot.alerts.Notice;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.letter.Letter;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.MessageIds;
import org.earshot.alerts.notify.Outbox;
import org.earshot.alerts.playbook.RecipientBook;
import org.earshot.alerts.store.Apart;
import org.earshot.alerts.store.Database;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.supply.Places;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts each recipient's digest into the outbox, once each local day.
public final class Digests {
  /// What the first digest looks back on.
  private static final Duration FIRST = Duration.ofDays(1);

  /// What digests are made with beside their store.
  public record Tools(Mentions mentions, Places places, Words words, MessageIds ids, URI console) {}

  private final Jdbi jdbi;
  private final MessageIds ids;
  private final Counting counting;
  private final DigestLetter letter;
  private final Clock clock;

  public Digests(Jdbi jdbi, Tools tools, Clock clock) {
    this.jdbi = jdbi;
    this.ids = tools.ids();
    this.counting = new Counting(tools.mentions(), tools.places(), tools.ids());
    this.letter = new DigestLetter(tools.words(), tools.console());
    this.clock = clock;
  }

  /// Puts what is due into the outbox; one transaction a recipient.
  public void run() {
    var now = now();
    Apart.each(
        jdbi.withHandle(handle -> new RecipientBook(handle).subscribers()),
        subscriber -> run(subscriber, now));
  }

  private void run(RecipientBook.Subscriber subscriber, Instant now) {
    var recipient = subscriber.recipient();
    recipient
        .digestAt()
        .flatMap(time -> DigestDay.latest(time, recipient.zone(), subscriber.since(), now))
        .filter(day -> !sent(recipient, day))
        .ifPresent(day -> jdbi.useTransaction(handle -> send(handle, recipient, day, now)));
  }

  public DigestMail preview(String key) {
    var now = now();
    return jdbi.withHandle(handle -> {
      var written = write(handle, recipient(handle, key), lately(handle, key, now), now);
      return new DigestMail(written.subject(), written.text(), written.html());
    });
  }

  /// Puts a digest of now into the outbox; the scheduled one comes all the same.
  public Notice sendNow(String key) {
    var now = now();
    return jdbi.inTransaction(handle -> {
      var recipient = recipient(handle, key);
      var written = write(handle, recipient, lately(handle, key, now), now);
      var notice = put(handle, recipient, "now/" + UUID.randomUUID(), written, now);
      return new Outbox(handle, ids).find(notice).orElseThrow();
    });
  }

  private boolean sent(Recipient recipient, DigestDay day) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select notice_id from alerts.digests
                where recipient = :recipient and local_day = :day
                """)
            .bind("recipient", recipient.key())
            .bind("day", day.day())
            .mapTo(Long.class)
            .findOne()
            .isPresent());
  }

  /// The primary key (recipient, local day) makes it one a day, whoever else tries.
  private void send(Handle handle, Recipient recipient, DigestDay day, Instant now) {
    var from = last(handle, recipient.key()).orElse(now.minus(FIRST));
    var written = write(handle, recipient, from, now);
    var notice = put(handle, recipient, recipient.key() + "/" + day.day(), written, now);
    handle.execute(
        "insert into alerts.digests (recipient, local_day, covers_until, notice_id) values (?, ?, ?, ?)",
        recipient.key(),
        day.day(),
        now,
        notice);
  }

  private long put(Handle handle, Recipient recipient, String key, Letter written, Instant now) {
    var draft =
        new Outbox.Draft(
            Notice.Cause.DIGEST,
            Notice.Cause.DIGEST + "/" + key,
            Optional.empty(),
            written,
            recipient.emails());
    return new Outbox(handle, ids).put(draft, now).orElseThrow();
  }

  private Letter write(Handle handle, Recipient recipient, Instant from, Instant now) {
    return letter.write(counting.count(handle, from, now), recipient);
  }

  /// Who asks just after the daily one wants to see the day, not the minute.
  private static Instant lately(Handle handle, String key, Instant now) {
    var day = now.minus(FIRST);
    return last(handle, key).filter(last -> last.isBefore(day)).orElse(day);
  }

  /// Where the last digest ended.
  private static Optional<Instant> last(Handle handle, String key) {
    return handle
        .createQuery(
            """
            select covers_until from alerts.digests
            where recipient = :recipient order by covers_until desc limit 1
            """)
        .bind("recipient", key)
        .map((row, context) -> Database.instant(row, "covers_until"))
        .findOne();
  }

  private static Recipient recipient(Handle handle, String key) {
    return new RecipientBook(handle)
        .find(key)
        .orElseThrow(() -> new NoSuchElementException("there is no recipient '" + key + "'"));
  }

  private Instant now() {
    return Database.kept(clock.instant());
  }
}
