package org.earshot.alerts.escalate;

import java.time.Clock;
import java.time.Instant;
import org.earshot.alerts.Case;
import org.earshot.alerts.Event;
import org.earshot.alerts.Notice;
import org.earshot.alerts.Work;
import org.earshot.alerts.cases.Alarm;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.Inbox;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.Announcer;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.alerts.store.Apart;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Rings the alarms of cases: soon due, overdue, and again until somebody has the case.
///
/// Notices go out only while a case is open and waits. That a deadline passed is history, whoever
/// has the case.
public final class Escalation {
  private final Jdbi jdbi;
  private final Announcer announcer;
  private final Words words;
  private final Clock clock;

  public Escalation(Jdbi jdbi, Announcer announcer, Words words, Clock clock) {
    this.jdbi = jdbi;
    this.announcer = announcer;
    this.words = words;
    this.clock = clock;
  }

  /// Rings what is due; one transaction a case.
  public void run() {
    var now = Database.kept(clock.instant());
    Apart.each(
        jdbi.withHandle(handle -> new Inbox(handle).ringing(now)),
        ringing -> jdbi.useTransaction(handle -> ring(handle, ringing, now)));
  }

  private void ring(Handle handle, Inbox.Ringing ringing, Instant now) {
    var cases = new CaseBook(handle);
    var subject = cases.lock(ringing.number());
    if (!new Inbox(handle).rings(ringing)) {
      return;
    }
    var step = step(ringing, subject, now);
    if (subject.waiting()) {
      say(handle, subject, step, now);
    }
    next(handle, subject, step, now);
  }

  /// After a long sleep the last step is said, not each that was missed.
  private static Alarm.Step step(Inbox.Ringing ringing, Case subject, Instant now) {
    var late = !now.isBefore(subject.due().at());
    return ringing.alarm().step() == Alarm.Step.DUE_SOON && late
        ? Alarm.Step.BREACHED
        : ringing.alarm().step();
  }

  private void say(Handle handle, Case subject, Alarm.Step step, Instant now) {
    var open = subject.work() == Work.OPEN;
    switch (step) {
      case DUE_SOON -> {
        if (open) {
          event(handle, subject, Event.Kind.DUE_SOON, "event.dueSoon", now);
          announce(handle, subject, Notice.Cause.DUE_SOON, now);
        }
      }
      case BREACHED -> {
        event(handle, subject, Event.Kind.BREACHED, "event.breached", now);
        if (open) {
          announce(handle, subject, Notice.Cause.BREACHED, now);
        }
      }
      case AGAIN -> {
        if (open) {
          announce(handle, subject, Notice.Cause.BREACHED, now);
        }
      }
    }
  }

  /// The steps up to the deadline always come; what is repeated stops once somebody has the case or
  /// the answer is given.
  private static void next(Handle handle, Case subject, Alarm.Step done, Instant now) {
    var cases = new CaseBook(handle);
    var unheard = subject.work() == Work.OPEN && subject.waiting();
    if (done != Alarm.Step.DUE_SOON && !unheard) {
      cases.silence(subject.number());
      return;
    }
    var repeat = new RuleBook(handle).tree().of(subject.due().rule()).repeatEvery();
    cases.alarm(subject.number(), Alarm.next(done, now, subject.due().at(), repeat));
  }

  private void event(Handle handle, Case subject, Event.Kind kind, String key, Instant now) {
    var event = new Event(now, Event.SERVICE, kind, words.say(key));
    new CaseBook(handle).event(subject.number(), event);
  }

  private void announce(Handle handle, Case subject, Notice.Cause cause, Instant now) {
    announcer.announce(handle, Announcer.News.of(cause, subject.number(), now.toString()), now);
  }
}
