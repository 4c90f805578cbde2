package org.earshot.alerts.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.AlertsSettings;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries deliveries: takes what is due under a lease, hands it over, and keeps what became of it
/// at once, so that only a crash between the server's OK and our commit sends a mail again, under
/// the same Message-ID.
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Jdbi jdbi;
  private final AlertsSettings settings;
  private final Transport transport;
  private final Words words;
  private final Clock clock;

  public Courier(Jdbi jdbi, AlertsSettings settings, Words words, Clock clock) {
    this.jdbi = jdbi;
    this.settings = settings;
    this.transport = Transport.of(settings.mail(), settings.lease());
    this.words = words;
    this.clock = clock;
  }

  /// Takes deliveries that are due, oldest first; nobody else gets them while the lease lasts.
  public List<Parcel> claim(int most) {
    var now = Database.kept(clock.instant());
    return jdbi.inTransaction(handle -> claim(handle, most, now));
  }

  /// Hands over one delivery and keeps what became of it.
  public void carry(Parcel parcel) {
    var handed = transport.hand(parcel);
    var now = Database.kept(clock.instant());
    jdbi.useTransaction(handle -> keep(handle, parcel, handed, now));
  }

  private List<Parcel> claim(Handle handle, int most, Instant now) {
    var due =
        handle
            .createQuery(
                """
                select id from alerts.deliveries
                where state = 'WAITING' and next_attempt <= :now
                  and (leased_until is null or leased_until <= :now)
                order by next_attempt, id limit :most
                for update skip locked
                """)
            .bind("now", now)
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (due.isEmpty()) {
      return List.of();
    }
    var lease = now.plus(settings.lease());
    handle
        .createUpdate(
            "update alerts.deliveries set leased_until = :lease, attempts = attempts + 1 where id in (<due>)")
        .bind("lease", lease)
        .bindList("due", due)
        .execute();
    return parcels(handle, due);
  }

  private static List<Parcel> parcels(Handle handle, List<Long> deliveries) {
    return handle
        .createQuery(
            """
            select d.*, n.case_number, n.subject, n.body_text, n.body_html,
              (select f.message_id from alerts.deliveries f
                 join alerts.notices first on first.id = f.notice_id
               where first.case_number = n.case_number and f.address = d.address and f.id < d.id
               order by f.id limit 1) as first_message
            from alerts.deliveries d join alerts.notices n on n.id = d.notice_id
            where d.id in (<deliveries>) order by d.id
            """)
        .bindList("deliveries", deliveries)
        .map((row, context) -> parcel(row))
        .list();
  }

  private void keep(Handle handle, Parcel parcel, Handed handed, Instant now) {
    switch (handed) {
      case Handed.Taken() -> taken(handle, parcel, now);
      case Handed.Later(var why) ->
          Backoff.of(settings)
              .next(parcel, now)
              .ifPresentOrElse(
                  next -> later(handle, parcel, why, next), () -> failed(handle, parcel, why, now));
      case Handed.Refused(var why) -> failed(handle, parcel, why, now);
    }
  }

  private void taken(Handle handle, Parcel parcel, Instant now) {
    var ours =
        handle.execute(
            """
            update alerts.deliveries set state = 'SENT', sent_at = ?, next_attempt = null,
              leased_until = null, last_error = null
            where id = ? and state = 'WAITING'
            """,
            now,
            parcel.delivery());
    if (ours > 0) {
      history(
          handle, parcel, Event.Kind.NOTICE_SENT, words.say("event.sent", parcel.address()), now);
    }
  }

  private static void later(Handle handle, Parcel parcel, String why, Instant next) {
    LOG.warn("mail {}, attempt {}, waits: {}", parcel.messageId(), parcel.attempt(), why);
    handle.execute(
        """
        update alerts.deliveries set next_attempt = ?, leased_until = null, last_error = ?
        where id = ? and state = 'WAITING' and leased_until = ?
        """,
        next,
        why,
        parcel.delivery(),
        parcel.lease());
  }

  private void failed(Handle handle, Parcel parcel, String why, Instant now) {
    LOG.error("mail {}, attempt {}, given up: {}", parcel.messageId(), parcel.attempt(), why);
    var ours =
        handle.execute(
            """
            update alerts.deliveries set state = 'FAILED', next_attempt = null, leased_until = null,
              last_error = ?, given_up = ?
            where id = ? and state = 'WAITING' and leased_until = ?
            """,
            why,
            now,
            parcel.delivery(),
            parcel.lease());
    if (ours > 0) {
      var detail = words.say("event.notSent", parcel.address(), why);
      history(handle, parcel, Event.Kind.NOTICE_FAILED, detail, now);
    }
  }

  private static void history(
      Handle handle, Parcel parcel, Event.Kind kind, String detail, Instant now) {
    parcel
        .number()
        .ifPresent(number ->
            new CaseBook(handle).aside(number, new Event(now, Event.SERVICE, kind, detail)));
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getLong("id"),
        Optional.ofNullable(row.getObject("case_number", Long.class)).map(CaseNumber::new),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body_text"),
        row.getString("body_html"),
        row.getString("message_id"),
        Database.optionalText(row, "first_message"),
        Database.instant(row, "created"),
        row.getInt("attempts"),
        Database.instant(row, "leased_until"));
  }
}
