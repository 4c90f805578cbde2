package org.earshot.alerts.cases;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Reply;
import org.earshot.alerts.Work;
import org.earshot.alerts.letter.Excerpt;
import org.jdbi.v3.core.Handle;

/// The cases as they are kept. A change and its line of history go through one handle, so that they
/// are one transaction.
public final class CaseBook {
  private final Handle handle;

  public CaseBook(Handle handle) {
    this.handle = handle;
  }

  /// Opens a case under the next number. The counter's row is locked until the commit, so that
  /// numbers have no gaps.
  public CaseNumber open(NewCase opened) {
    handle.execute("update alerts.counters set amount = amount + 1 where name = 'case'");
    long number =
        handle
            .createQuery("select amount from alerts.counters where name = 'case'")
            .mapTo(Long.class)
            .one();
    var alarm = Alarm.first(opened.opened(), opened.due().at());
    handle
        .createUpdate(
            """
            insert into alerts.cases (case_number, revision, brand, mention_id, subject, opened,
              changed, work, outcome, team, due_at, due_rule, urgent, needs_look, alarm, alarm_at)
            values (:number, 1, :brand, :mention, :subject, :opened, :opened, 'OPEN', 'UNKNOWN',
              :team, :dueAt, :dueRule, :urgent, false, :alarm, :alarmAt)
            """)
        .bind("number", number)
        .bind("brand", opened.brand())
        .bind("mention", opened.mentionId())
        .bind("subject", opened.subject())
        .bind("opened", opened.opened())
        .bind("team", opened.team())
        .bind("dueAt", opened.due().at())
        .bind("dueRule", opened.due().rule())
        .bind("urgent", opened.due().urgent())
        .bind("alarm", alarm.step().name())
        .bind("alarmAt", alarm.at())
        .execute();
    return new CaseNumber(number);
  }

  public Optional<Case> find(CaseNumber number) {
    return new CaseReader(handle).read(List.of(number.value())).stream().findFirst();
  }

  /// The case, locked until the commit.
  ///
  /// @throws NoSuchElementException when there is no such case
  public Case lock(CaseNumber number) {
    handle
        .createQuery("select case_number from alerts.cases where case_number = :number for update")
        .bind("number", number.value())
        .mapTo(Long.class)
        .findOne();
    return find(number).orElseThrow(() -> new NoSuchElementException("there is no case " + number));
  }

  public Optional<Case> ofMention(long mentionId) {
    return new PlaceBook(handle).find(mentionId).flatMap(place -> find(place.number()));
  }

  /// Adds a line of history; the case has changed.
  public void event(CaseNumber number, Event event) {
    aside(number, event);
    handle.execute(
        "update alerts.cases set revision = revision + 1, changed = ? where case_number = ?",
        event.at(),
        number.value());
  }

  /// Adds a line of history that is no change of the case, such as a mail sent: nobody's edit
  /// collides with it.
  public void aside(CaseNumber number, Event event) {
    handle.execute(
        "insert into alerts.events (case_number, happened, actor, kind, detail) values (?, ?, ?, ?, ?)",
        number.value(),
        event.at(),
        Excerpt.of(event.actor(), Excerpt.LINE),
        event.kind().name(),
        Excerpt.lines(event.detail()));
  }

  public void own(CaseNumber number, String owner) {
    set(number, "owner = ?", owner);
  }

  public void work(CaseNumber number, Work work) {
    set(number, "work = ?", work.name());
  }

  public void outcome(CaseNumber number, Outcome outcome) {
    set(number, "outcome = ?", outcome.name());
  }

  public void needsLook(CaseNumber number, boolean needed) {
    set(number, "needs_look = ?", needed);
  }

  public void due(CaseNumber number, org.earshot.alerts.Due due) {
    set(number, "due_at = ?, due_rule = ?, urgent = ?", due.at(), due.rule(), due.urgent());
  }

  public void alarm(CaseNumber number, Alarm alarm) {
    set(number, "alarm = ?, alarm_at = ?", alarm.step().name(), alarm.at());
  }

  public void silence(CaseNumber number) {
    set(number, "alarm = null, alarm_at = null");
  }

  public void reply(CaseNumber number, Reply reply) {
    handle.execute(
        "insert into alerts.replies (case_number, kind, words, written_by, written) values (?, ?, ?, ?, ?)",
        number.value(),
        reply.kind().name(),
        Excerpt.lines(reply.text()),
        reply.by(),
        reply.at());
  }

  /// Adds a tag; false when the case has it already.
  public boolean tag(CaseNumber number, String tag) {
    return handle.execute(
            "insert into alerts.tags (case_number, tag) values (?, ?) on conflict do nothing",
            number.value(),
            tag)
        > 0;
  }

  /// Remembers that an impostor was seen in a case.
  ///
  /// @return false when it is remembered already
  public boolean impostor(long mentionId, CaseNumber number, Instant now) {
    return handle.execute(
            "insert into alerts.impostors (mention_id, case_number, seen) values (?, ?, ?) on conflict do nothing",
            mentionId,
            number.value(),
            now)
        > 0;
  }

  private void set(CaseNumber number, String what, Object... facts) {
    var update = handle.createUpdate("update alerts.cases set " + what + " where case_number = ?");
    for (int i = 0; i < facts.length; i++) {
      update.bind(i, facts[i]);
    }
    update.bind(facts.length, number.value()).execute();
  }
}
