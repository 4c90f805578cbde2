package org.earshot.alerts.notify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Delivery;
import org.earshot.alerts.Notice;
import org.earshot.alerts.letter.Letter;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;

/// Notices and their deliveries as they are kept.
public final class Outbox {
  static final String MAIL = "mail";

  /// A notice to be written.
  ///
  /// @param cause why
  /// @param causeKey the cause's own name: one notice a cause, however often it is met
  /// @param number the case it is about
  /// @param letter its words
  /// @param addresses who gets it
  public record Draft(
      Notice.Cause cause,
      String causeKey,
      Optional<CaseNumber> number,
      Letter letter,
      List<String> addresses) {
    public Draft {
      addresses = List.copyOf(new LinkedHashSet<>(addresses));
    }
  }

  private record Sent(long notice, Delivery delivery) {}

  private final Handle handle;
  private final MessageIds ids;

  public Outbox(Handle handle, MessageIds ids) {
    this.handle = handle;
    this.ids = ids;
  }

  /// Keeps a notice and its deliveries, due at once.
  ///
  /// @return its number; empty when the cause was met before
  public Optional<Long> put(Draft draft, Instant now) {
    if (known(draft.causeKey())) {
      return Optional.empty();
    }
    long notice =
        handle
            .createUpdate(
                """
                insert into alerts.notices
                  (cause, cause_key, case_number, subject, body_text, body_html, created)
                values (:cause, :key, :number, :subject, :text, :html, :now)
                """)
            .bind("cause", draft.cause().name())
            .bind("key", draft.causeKey())
            .bind("number", draft.number().map(CaseNumber::value))
            .bind("subject", draft.letter().subject())
            .bind("text", draft.letter().text())
            .bind("html", draft.letter().html())
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    for (int i = 0; i < draft.addresses().size(); i++) {
      deliver(notice, i, draft.addresses().get(i), now);
    }
    return Optional.of(notice);
  }

  /// Notices with their deliveries, newest first.
  public List<Notice> newest(int limit) {
    var numbers =
        handle
            .createQuery("select id from alerts.notices order by id desc limit :limit")
            .bind("limit", limit)
            .mapTo(Long.class)
            .list();
    return read(numbers);
  }

  public Optional<Notice> find(long notice) {
    return read(List.of(notice)).stream().findFirst();
  }

  /// Deliveries given up in `[from, to)`.
  public List<Delivery> failed(Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select * from alerts.deliveries
            where state = 'FAILED' and given_up >= :from and given_up < :to order by id
            """)
        .bind("from", from)
        .bind("to", to)
        .map((row, context) -> delivery(row))
        .list();
  }

  private boolean known(String causeKey) {
    return handle
        .createQuery("select id from alerts.notices where cause_key = :key")
        .bind("key", causeKey)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private void deliver(long notice, int position, String address, Instant now) {
    handle.execute(
        """
        insert into alerts.deliveries
          (notice_id, channel, address, state, attempts, created, next_attempt, message_id)
        values (?, ?, ?, 'WAITING', 0, ?, ?, ?)
        """,
        notice,
        MAIL,
        address,
        now,
        now,
        ids.of(notice, position));
  }

  private List<Notice> read(List<Long> notices) {
    if (notices.isEmpty()) {
      return List.of();
    }
    var deliveries =
        handle
            .createQuery(
                "select * from alerts.deliveries where notice_id in (<notices>) order by id")
            .bindList("notices", notices)
            .map((row, context) -> new Sent(row.getLong("notice_id"), delivery(row)))
            .list()
            .stream()
            .collect(groupingBy(Sent::notice, mapping(Sent::delivery, toList())));
    return handle
        .createQuery("select * from alerts.notices where id in (<notices>) order by id desc")
        .bindList("notices", notices)
        .map((row, context) -> notice(row, deliveries))
        .list();
  }

  private static Notice notice(ResultSet row, Map<Long, List<Delivery>> deliveries)
      throws SQLException {
    long id = row.getLong("id");
    return new Notice(
        id,
        Notice.Cause.valueOf(row.getString("cause")),
        Optional.ofNullable(row.getObject("case_number", Long.class)).map(CaseNumber::new),
        row.getString("subject"),
        row.getString("body_text"),
        row.getString("body_html"),
        Database.instant(row, "created"),
        deliveries.getOrDefault(id, List.of()));
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("address"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Database.optionalInstant(row, "next_attempt"),
        Database.optionalText(row, "last_error"),
        Database.optionalInstant(row, "sent_at"),
        row.getString("message_id"));
  }
}
