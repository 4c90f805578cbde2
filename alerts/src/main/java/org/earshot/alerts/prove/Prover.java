package org.earshot.alerts.prove;

import java.time.Instant;
import java.util.List;
import org.earshot.alerts.Case;
import org.earshot.alerts.Event;
import org.earshot.alerts.Notice;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.alerts.cases.Alarm;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.Announcer;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Keeps what was seen of answers: proofs, impostors, replies that are gone or never came.
public final class Prover {
  private final Announcer announcer;
  private final Words words;

  public Prover(Announcer announcer, Words words) {
    this.announcer = announcer;
    this.words = words;
  }

  /// A reply by an own account was seen. The page's time is kept, whoever said so before.
  public void prove(Handle handle, KeptPlace seen, Mention reply, Instant now) {
    var cases = new CaseBook(handle);
    var subject = cases.lock(seen.number());
    var places = new PlaceBook(handle);
    var place = places.find(seen.mentionId()).orElseThrow();
    if (place.state() == PlaceState.PROVED || !ProofRule.proves(place, reply)) {
      return;
    }
    var time = ProofRule.time(place, reply);
    places.proved(place.mentionId(), reply.id(), time);
    if (subject.work() == Work.OPEN) {
      // Somebody of ours has answered, whether he told us or not.
      cases.work(subject.number(), Work.ACKNOWLEDGED);
    }
    var detail = words.say("event.proved", time.toString(), excerpt(reply));
    cases.event(subject.number(), event(now, Event.Kind.PROVED, detail));
  }

  /// Somebody answers under our name who is not ours. It proves nothing; a person must look.
  public void impostor(Handle handle, KeptPlace place, Mention reply, Instant now) {
    var cases = new CaseBook(handle);
    var subject = cases.lock(place.number());
    if (!cases.impostor(reply.id(), subject.number(), now)) {
      return;
    }
    cases.needsLook(subject.number(), true);
    var detail = words.say("event.impostor", excerpt(reply));
    cases.event(subject.number(), event(now, Event.Kind.IMPOSTOR_SEEN, detail));
    var news = Announcer.News.of(Notice.Cause.IMPOSTOR, subject.number(), "" + reply.id());
    announcer.announce(handle, news.quoting(reply), now);
  }

  /// The reply that was the proof is gone; another may stand beside it.
  public void gone(Handle handle, KeptPlace seen, List<Mention> replies, Instant now) {
    var cases = new CaseBook(handle);
    var subject = cases.lock(seen.number());
    var places = new PlaceBook(handle);
    var place = places.find(seen.mentionId()).orElseThrow();
    if (place.state() != PlaceState.PROVED || !place.reply().equals(seen.reply())) {
      return;
    }
    places.unanswered(place.mentionId());
    var other = ProofRule.first(place, replies);
    if (other.isPresent()) {
      prove(handle, place, other.get(), now);
      return;
    }
    if (subject.work() != Work.DISMISSED && subject.work() != Work.MERGED) {
      cases.needsLook(subject.number(), true);
      reopen(handle, subject, words.say("event.replyGone"), now);
    }
  }

  /// An answer that a person gave did not show in time.
  public void unseen(Handle handle, KeptPlace seen, Instant now) {
    var subject = new CaseBook(handle).lock(seen.number());
    var places = new PlaceBook(handle);
    if (places.find(seen.mentionId()).orElseThrow().state() != PlaceState.ANSWERED) {
      return;
    }
    places.unanswered(seen.mentionId());
    if (subject.work() == Work.OPEN || subject.work() == Work.ACKNOWLEDGED) {
      reopen(handle, subject, words.say("event.replyUnseen"), now);
    }
  }

  /// The owner stays; but until somebody takes the case again, people are told again. The deadline
  /// is the old one.
  private void reopen(Handle handle, Case subject, String why, Instant now) {
    var cases = new CaseBook(handle);
    var rule = new RuleBook(handle).tree().of(subject.due().rule());
    cases.work(subject.number(), Work.OPEN);
    cases.alarm(subject.number(), Alarm.resumed(now, subject.due().at(), rule.repeatEvery()));
    cases.event(subject.number(), event(now, Event.Kind.REOPENED, why));
    var once = Integer.toString(subject.revision());
    announcer.announce(
        handle, Announcer.News.of(Notice.Cause.REOPENED, subject.number(), once), now);
  }

  private static String excerpt(Mention reply) {
    return Excerpt.of(reply.post().words(), Excerpt.NOTICE);
  }

  private static Event event(Instant now, Event.Kind kind, String detail) {
    return new Event(now, Event.SERVICE, kind, detail);
  }
}
