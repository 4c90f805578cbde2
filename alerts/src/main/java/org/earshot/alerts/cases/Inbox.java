package org.earshot.alerts.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.InboxQuery;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;

/// Lists and counts of cases.
public final class Inbox {
  /// A case whose alarm rings.
  public record Ringing(CaseNumber number, Alarm alarm) {}

  private static final String ACTIVE = "c.work in ('OPEN', 'ACKNOWLEDGED')";
  private static final String WAITS = place("UNANSWERED");
  private static final String SAID = place("ANSWERED");

  private final Handle handle;

  public Inbox(Handle handle) {
    this.handle = handle;
  }

  public List<Case> list(InboxQuery query) {
    var numbers =
        handle
            .createQuery(
                """
                select c.case_number from alerts.cases c
                where <view> and (:brand is null or c.brand = :brand)
                  and (:owner is null or c.owner = :owner)
                order by <order> limit :most offset :offset
                """)
            .define("view", condition(query.view()))
            .define("order", order(query.view()))
            .bindByType("brand", query.brand().orElse(null), String.class)
            .bindByType("owner", query.owner().orElse(null), String.class)
            .bind("most", query.limit())
            .bind("offset", query.offset())
            .mapTo(Long.class)
            .list();
    return new CaseReader(handle).read(numbers);
  }

  public Map<InboxQuery.View, Long> counts() {
    var counts = new EnumMap<InboxQuery.View, Long>(InboxQuery.View.class);
    for (var view : InboxQuery.View.values()) {
      counts.put(view, count(condition(view)));
    }
    return counts;
  }

  /// Cases that wait for an answer beyond their deadline.
  public long overdue(Instant now) {
    return handle
        .createQuery(
            "select count(*) from alerts.cases c where "
                + condition(InboxQuery.View.WAITING)
                + " and c.due_at < :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /// How many cases an event happened to in `[from, to)`.
  public long happened(Event.Kind kind, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select count(distinct case_number) from alerts.events
            where kind = :kind and happened >= :from and happened < :to
            """)
        .bind("kind", kind.name())
        .bind("from", from)
        .bind("to", to)
        .mapTo(Long.class)
        .one();
  }

  public List<Ringing> ringing(Instant now) {
    return handle
        .createQuery(
            "select case_number, alarm, alarm_at from alerts.cases where alarm_at <= :now order by alarm_at")
        .bind("now", now)
        .map((row, context) ->
            new Ringing(
                new CaseNumber(row.getLong("case_number")),
                new Alarm(
                    Alarm.Step.valueOf(row.getString("alarm")), Database.instant(row, "alarm_at"))))
        .list();
  }

  /// Whether an alarm still stands as it was read.
  public boolean rings(Ringing read) {
    return handle
        .createQuery(
            """
            select case_number from alerts.cases
            where case_number = :number and alarm = :alarm and alarm_at = :at
            """)
        .bind("number", read.number().value())
        .bind("alarm", read.alarm().step().name())
        .bind("at", read.alarm().at())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  private long count(String condition) {
    return handle
        .createQuery("select count(*) from alerts.cases c where " + condition)
        .mapTo(Long.class)
        .one();
  }

  private static String condition(InboxQuery.View view) {
    return switch (view) {
      case WAITING -> ACTIVE + " and " + WAITS;
      case ANSWERED -> ACTIVE + " and not " + WAITS + " and " + SAID;
      case NEEDS_LOOK -> "c.needs_look";
      case DONE -> "not (" + ACTIVE + " and (" + WAITS + " or " + SAID + "))";
      case ALL -> "1 = 1";
    };
  }

  private static String order(InboxQuery.View view) {
    return switch (view) {
      case WAITING, ANSWERED, NEEDS_LOOK -> "c.due_at, c.case_number";
      case DONE -> "c.changed desc, c.case_number desc";
      case ALL -> "c.case_number desc";
    };
  }

  private static String place(String state) {
    return "exists (select 1 from alerts.places p where p.case_number = c.case_number and p.state = '"
        + state
        + "')";
  }
}
