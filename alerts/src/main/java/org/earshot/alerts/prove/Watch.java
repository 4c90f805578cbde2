package org.earshot.alerts.prove;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.letter.Block;
import org.earshot.alerts.store.Apart;
import org.earshot.alerts.store.Database;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.supply.Places;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps the crawler looking at places, and notices answers that stay unseen.
public final class Watch {
  private final Jdbi jdbi;
  private final Mentions mentions;
  private final Places places;
  private final Prover prover;
  private final Duration proofFor;
  private final Clock clock;

  /// Watches on behalf of a store.
  ///
  /// @param proofFor how long a place is looked at
  public Watch(
      Jdbi jdbi, Mentions mentions, Places places, Prover prover, Duration proofFor, Clock clock) {
    this.jdbi = jdbi;
    this.mentions = mentions;
    this.places = places;
    this.prover = prover;
    this.proofFor = proofFor;
    this.clock = clock;
  }

  /// Whether an answer there can be seen from outside at all.
  public boolean visible(KeptPlace place) {
    return source(place)
        .map(source -> access(source).visible() != ReplyAccess.Visibility.HIDDEN)
        .orElse(false);
  }

  /// When an answer given now should have been seen: one look after the site let it through. Where
  /// it is unknown whether replies show, never: not seeing it says nothing.
  public Optional<Instant> proofDue(KeptPlace place, Instant now) {
    return source(place)
        .filter(source -> access(source).visible() == ReplyAccess.Visibility.VISIBLE)
        .map(source -> now.plus(patience(source)));
  }

  /// Asks the crawler to look wherever an answer is said or seen, and brings answers back that
  /// should have been seen by now.
  public void run() {
    var now = now();
    Apart.each(jdbi.withHandle(handle -> new PlaceBook(handle).unwatched()), this::watch);
    Apart.each(
        jdbi.withHandle(handle -> new PlaceBook(handle).overdueProofs(now)),
        place -> check(place, now));
  }

  /// Looks at the places of a case at once, and proves them by what is known already.
  public void lookAt(CaseNumber number) {
    var said = jdbi.withHandle(handle -> new PlaceBook(handle).of(number));
    said.stream()
        .filter(place -> place.state() == PlaceState.ANSWERED)
        .forEach(place -> {
          proveByKnown(place);
          watch(place);
        });
  }

  /// The wish is kept first and marked as passed on afterwards, so that a crash between the two
  /// only asks twice.
  private void watch(KeptPlace place) {
    var until = now().plus(proofFor);
    look(place, until).ifPresent(places::watch);
    jdbi.useTransaction(handle -> new PlaceBook(handle).watched(place.mentionId(), until));
  }

  private void proveByKnown(KeptPlace place) {
    var reply = ProofRule.first(place, mentions.replies(place.mentionId()));
    reply.ifPresent(
        seen -> jdbi.useTransaction(handle -> prover.prove(handle, place, seen, now())));
  }

  private void check(KeptPlace place, Instant now) {
    proveByKnown(place);
    jdbi.useTransaction(handle -> comeBack(handle, place, now));
  }

  /// A blocked or broken source proves nothing; then the answer gets one more round.
  private void comeBack(Handle handle, KeptPlace place, Instant now) {
    if (readSince(place, now)) {
      prover.unseen(handle, place, now);
      return;
    }
    var later = proofDue(place, now).orElse(now.plus(proofFor));
    new PlaceBook(handle).proofDue(place.mentionId(), later);
  }

  private boolean readSince(KeptPlace place, Instant now) {
    var answered = place.answeredAt().orElse(now);
    return place.state() == PlaceState.ANSWERED
        && places
            .health(place.sourceId())
            .flatMap(SourceHealth::lastSuccess)
            .map(read -> read.isAfter(answered))
            .orElse(false);
  }

  private Optional<PlaceLook> look(KeptPlace place, Instant until) {
    return source(place)
        .map(source ->
            new PlaceLook(
                source.id(),
                place.url().filter(Block::web).map(URI::create).orElse(source.spec().address()),
                until));
  }

  private Optional<Source> source(KeptPlace place) {
    return place.sourceId() > 0 ? places.source(place.sourceId()) : Optional.empty();
  }

  private Instant now() {
    return Database.kept(clock.instant());
  }

  private static Duration patience(Source source) {
    return source.spec().cadence().every().plus(access(source).moderation());
  }

  private static ReplyAccess access(Source source) {
    return source.spec().replies();
  }
}
