package org.earshot.alerts.desk;

import java.time.Instant;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Reply;
import org.earshot.alerts.Work;
import org.earshot.alerts.cases.Alarm;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.alerts.prove.Watch;
import org.jdbi.v3.core.Handle;

/// One change that a person makes to a case, with its line of history.
final class Change {
  private final Handle handle;
  private final CaseBook cases;
  private final Case subject;
  private final String actor;
  private final Instant now;
  private final Words words;

  /// A change of a case that is locked by the handle's transaction.
  Change(Handle handle, Case subject, String actor, Instant now, Words words) {
    this.handle = handle;
    this.cases = new CaseBook(handle);
    this.subject = subject;
    this.actor = actor;
    this.now = now;
    this.words = words;
  }

  void take() {
    needActive();
    var before = subject.owner();
    cases.own(number(), actor);
    cases.work(number(), Work.ACKNOWLEDGED);
    var handedOver = before.isPresent() && !before.get().equals(actor);
    history(handedOver ? Event.Kind.HANDED_OVER : Event.Kind.TAKEN, before.orElse(""));
  }

  void note(String text) {
    history(Event.Kind.NOTE, text);
  }

  void draft(Reply.Kind kind, String text) {
    needActive();
    cases.reply(number(), new Reply(kind, text, actor, now));
    history(Event.Kind.REPLY_DRAFTED, text);
  }

  void answered(Watch watch) {
    needActive();
    var places = new PlaceBook(handle);
    var waiting =
        places.of(number()).stream()
            .filter(place -> place.state() == PlaceState.UNANSWERED)
            .toList();
    if (waiting.isEmpty()) {
      throw new IllegalStateException(words.say("desk.nothingWaits", number().toString()));
    }
    waiting.forEach(place -> answered(places, place, watch));
    if (subject.owner().isEmpty()) {
      cases.own(number(), actor);
    }
    cases.work(number(), Work.ACKNOWLEDGED);
    var hidden = waiting.stream().noneMatch(watch::visible);
    history(
        Event.Kind.ANSWERED,
        hidden ? words.say("event.cannotBeShown") : words.say("event.answered", waiting.size()));
  }

  void looked() {
    cases.needsLook(number(), false);
    history(Event.Kind.NOTE, words.say("event.looked"));
  }

  void close(Outcome outcome) {
    needActive();
    cases.work(number(), Work.CLOSED);
    cases.outcome(number(), outcome);
    cases.needsLook(number(), false);
    cases.silence(number());
    history(Event.Kind.CLOSED, words.say("event.closed", words.say("outcome." + outcome.name())));
  }

  void dismiss(String why) {
    needActive();
    cases.work(number(), Work.DISMISSED);
    cases.needsLook(number(), false);
    cases.silence(number());
    history(Event.Kind.DISMISSED, why);
  }

  /// Work begins anew: a new deadline, and only a reply that is yet to come proves anything.
  void reopen(String why) {
    if (subject.work() != Work.CLOSED && subject.work() != Work.DISMISSED) {
      throw new IllegalStateException(words.say("desk.notClosed", number().toString(), work()));
    }
    var places = new PlaceBook(handle);
    places.of(number()).stream()
        .filter(place -> place.state() != PlaceState.VANISHED)
        .forEach(place -> askAgain(places, place));
    var rule = new RuleBook(handle).tree().of(subject.due().rule());
    var due = rule.due(now, subject.due().urgent());
    cases.due(number(), due);
    cases.alarm(number(), Alarm.first(now, due.at()));
    cases.work(number(), subject.owner().isPresent() ? Work.ACKNOWLEDGED : Work.OPEN);
    cases.outcome(number(), Outcome.UNKNOWN);
    history(Event.Kind.REOPENED, why);
  }

  void tag(String tag) {
    if (cases.tag(number(), tag)) {
      history(Event.Kind.TAGGED, tag);
    }
  }

  private void answered(PlaceBook places, KeptPlace place, Watch watch) {
    if (!watch.visible(place)) {
      places.cannotBeShown(place.mentionId(), actor, now);
      return;
    }
    places.answered(place.mentionId(), actor, now);
    watch.proofDue(place, now).ifPresent(due -> places.proofDue(place.mentionId(), due));
  }

  /// A case that was dismissed was never answered, so that a reply from then still counts.
  private void askAgain(PlaceBook places, KeptPlace place) {
    if (subject.work() == Work.DISMISSED) {
      places.unanswered(place.mentionId());
    } else {
      places.askedAgain(place.mentionId(), now);
    }
  }

  private void needActive() {
    if (subject.work() != Work.OPEN && subject.work() != Work.ACKNOWLEDGED) {
      throw new IllegalStateException(words.say("desk.notActive", number().toString(), work()));
    }
  }

  private String work() {
    return words.say("work." + subject.work().name());
  }

  private CaseNumber number() {
    return subject.number();
  }

  private void history(Event.Kind kind, String detail) {
    cases.event(number(), new Event(now, actor, kind, detail));
  }
}
