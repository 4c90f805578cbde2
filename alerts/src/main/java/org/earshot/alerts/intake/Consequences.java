package org.earshot.alerts.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.cases.Stars;
import org.earshot.alerts.cases.UnsureQueue;
import org.earshot.alerts.desk.Opening;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.prove.Prover;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.triage.Decision;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Makes a decision true, inside its transaction.
public final class Consequences {
  private final Mentions mentions;
  private final Opening opening;
  private final Prover prover;
  private final Words words;

  public Consequences(Mentions mentions, Opening opening, Prover prover, Words words) {
    this.mentions = mentions;
    this.opening = opening;
    this.prover = prover;
    this.words = words;
  }

  void draw(Handle handle, Decision decision, Mention mention, Instant now) {
    switch (decision) {
      case Decision.OpenCase(var due) ->
          opening.open(handle, new Opening.Wish(mention, due, Event.SERVICE), now);
      case Decision.JoinCase(var number) -> join(handle, number, mention, now);
      case Decision.AddPlace(var number) -> addPlace(handle, number, mention, now);
      case Decision.AskPerson(var why) ->
          new UnsureQueue(handle).ask(mention, words.say("unsure." + why.name()), now);
      case Decision.Nothing(var why) -> nothing(handle, why, mention, now);
      case Decision.Proof(var place) -> prover.prove(handle, place, mention, now);
      case Decision.Impostor(var place) -> prover.impostor(handle, place, mention, now);
      case Decision.ProofGone(var place) ->
          prover.gone(handle, place, mentions.replies(place.mentionId()), now);
      case Decision.Edited(var place) -> edited(handle, place, mention, now);
      case Decision.Vanished(var place) -> vanished(handle, place, now);
      case Decision.Returned(var place) -> returned(handle, place, now);
    }
  }

  private void join(Handle handle, CaseNumber number, Mention mention, Instant now) {
    var detail = words.say("event.joined", excerpt(mention.post().words()));
    add(handle, number, mention, note(now, detail));
  }

  private void addPlace(Handle handle, CaseNumber number, Mention mention, Instant now) {
    var post = mention.post();
    var detail = words.say("event.saidElsewhere", post.url().orElse(post.key().site()));
    add(handle, number, mention, note(now, detail));
  }

  private static Event note(Instant now, String detail) {
    return new Event(now, Event.SERVICE, Event.Kind.NOTE, detail);
  }

  private static void add(Handle handle, CaseNumber number, Mention mention, Event event) {
    var cases = new CaseBook(handle);
    cases.lock(number);
    new PlaceBook(handle).add(number, mention);
    new UnsureQueue(handle).settle(mention.id(), Event.SERVICE, event.at());
    cases.event(number, event);
  }

  /// What is settled without a person leaves the queue; only the same words again say nothing.
  private static void nothing(Handle handle, Decision.Calm why, Mention mention, Instant now) {
    if (why != Decision.Calm.SAME_AS_BEFORE) {
      new UnsureQueue(handle).settle(mention.id(), Event.SERVICE, now);
    }
  }

  private void edited(Handle handle, KeptPlace place, Mention mention, Instant now) {
    var cases = new CaseBook(handle);
    cases.lock(place.number());
    new PlaceBook(handle).edited(mention);
    var detail = new ArrayList<String>();
    stars(place, mention).ifPresent(detail::add);
    detail.add(
        mention
            .earlierText()
            .map(before ->
                words.say("event.edited", excerpt(mention.post().words()), excerpt(before)))
            .orElseGet(() -> words.say("event.editedNoText", excerpt(mention.post().words()))));
    if (worse(place, mention) && place.state() != PlaceState.UNANSWERED) {
      cases.needsLook(place.number(), true);
    }
    cases.event(
        place.number(),
        new Event(now, Event.SERVICE, Event.Kind.POST_EDITED, String.join(". ", detail)));
  }

  private java.util.Optional<String> stars(KeptPlace place, Mention mention) {
    var now = mention.post().rating();
    if (now.isEmpty() || place.ratingShare().isEmpty()) {
      return java.util.Optional.empty();
    }
    var change = Double.compare(now.get().share(), place.ratingShare().getAsDouble());
    if (change == 0) {
      return java.util.Optional.empty();
    }
    var key = change > 0 ? "event.raised" : "event.lowered";
    return java.util.Optional.of(words.say(key, place.rating().orElse(""), Stars.of(now.get())));
  }

  private static boolean worse(KeptPlace place, Mention mention) {
    return place.ratingShare().isPresent()
        && mention
            .post()
            .rating()
            .map(rating -> rating.share() < place.ratingShare().getAsDouble())
            .orElse(false);
  }

  private void vanished(Handle handle, KeptPlace place, Instant now) {
    var cases = new CaseBook(handle);
    cases.lock(place.number());
    new PlaceBook(handle).vanished(place.mentionId());
    cases.event(place.number(), event(now, Event.Kind.POST_VANISHED));
  }

  private void returned(Handle handle, KeptPlace place, Instant now) {
    var cases = new CaseBook(handle);
    cases.lock(place.number());
    new PlaceBook(handle).returned(place.mentionId());
    cases.event(place.number(), event(now, Event.Kind.POST_RETURNED));
  }

  private Event event(Instant now, Event.Kind kind) {
    var key = kind.name().substring("POST_".length()).toLowerCase(Locale.ROOT);
    return new Event(now, Event.SERVICE, kind, words.say("event." + key));
  }

  private static String excerpt(String text) {
    return Excerpt.of(text, Excerpt.NOTICE);
  }
}
