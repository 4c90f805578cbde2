package org.earshot.alerts.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.Fingerprint;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.alerts.prove.ProofRule;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.triage.Situation;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Gathers what is known around a mention.
final class Lookout {
  /// Threads are rarely deeper; a loop of parents must end.
  private static final int DEEPEST = 50;

  private final Handle handle;
  private final Mentions mentions;
  private final PlaceBook places;

  Lookout(Handle handle, Mentions mentions) {
    this.handle = handle;
    this.mentions = mentions;
    this.places = new PlaceBook(handle);
  }

  Situation around(Mention mention) {
    var place = places.find(mention.id());
    var fresh = mention.speaker() == Mention.Speaker.PUBLIC && place.isEmpty() && mayOpen(mention);
    return new Situation(
        new RuleBook(handle).tree().of(mention.brand(), mention.sourceId()),
        mentions.brand(mention.brand()),
        place,
        decidedBefore(mention),
        fresh && answered(mention),
        fresh ? joins(mention) : Optional.empty(),
        fresh ? oneWith(mention) : Optional.empty(),
        answers(mention),
        places.provedBy(mention.id()));
  }

  /// Old news by the thousand need no look at their threads.
  private static boolean mayOpen(Mention mention) {
    return mention.alertable() || mention.arrival() == Arrival.BY_HAND;
  }

  private boolean decidedBefore(Mention mention) {
    return handle
        .createQuery(
            """
            select words_hash from alerts.triaged
            where mention_id = :mention and version < :version order by version desc limit 1
            """)
        .bind("mention", mention.id())
        .bind("version", mention.version())
        .mapTo(String.class)
        .findOne()
        .map(Fingerprint.ofContent(mention.post())::equals)
        .orElse(false);
  }

  private boolean answered(Mention mention) {
    var place = KeptPlace.unanswered(new CaseNumber(1), mention);
    return ProofRule.first(place, mentions.replies(mention.id())).isPresent();
  }

  /// An active case in the thread whose author is the same.
  private Optional<CaseNumber> joins(Mention mention) {
    return places.inThread(mention.brand(), Fingerprint.ofThread(mention.post())).stream()
        .filter(place -> active(place.number()))
        .filter(place -> sameAuthor(place, mention.post().author()))
        .map(KeptPlace::number)
        .findFirst();
  }

  /// An active case with a place where the same was said by the same author, or the same post was
  /// shown.
  private Optional<CaseNumber> oneWith(Mention mention) {
    return mentions.copies(mention.id()).stream()
        .filter(copy -> copy.kind().isOne())
        .flatMap(copy -> places.find(copy.mention().id()).stream())
        .map(KeptPlace::number)
        .filter(this::active)
        .findFirst();
  }

  private boolean active(CaseNumber number) {
    return new CaseBook(handle)
        .find(number)
        .map(found -> found.work() == Work.OPEN || found.work() == Work.ACKNOWLEDGED)
        .orElse(false);
  }

  /// Within one thread of one site a display name is enough to tell who speaks again.
  private boolean sameAuthor(KeptPlace place, Author author) {
    return mentions
        .find(place.mentionId())
        .map(mention -> mention.post().author())
        .filter(other ->
            same(author.id(), other.id())
                || same(author.url(), other.url())
                || (author.id().isEmpty()
                    && author.url().isEmpty()
                    && same(author.name(), other.name())))
        .isPresent();
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  /// The places that a reply answers: those above it; else, where a thread is flat, those that a
  /// person has just answered there. An impostor concerns whoever waits in the thread.
  private List<KeptPlace> answers(Mention reply) {
    if (reply.speaker() == Mention.Speaker.PUBLIC) {
      return List.of();
    }
    var pretends = reply.speaker() == Mention.Speaker.CLAIMS_BRAND;
    var above =
        above(reply).stream()
            .filter(place -> pretends || place.state() != PlaceState.PROVED)
            .toList();
    if (!above.isEmpty()) {
      return above;
    }
    return places.inThread(reply.brand(), Fingerprint.ofThread(reply.post())).stream()
        .filter(place -> place.mentionId() != reply.id())
        .filter(place -> pretends || (flat(reply.post()) && said(place)))
        .toList();
  }

  private List<KeptPlace> above(Mention reply) {
    var found = new ArrayList<KeptPlace>();
    var post = reply.post();
    var over = Stream.of(post.parent(), post.thread()).flatMap(Optional::stream).findFirst();
    over.map(id -> Fingerprint.ofKey(new PostKey(post.key().site(), id)))
        .ifPresent(key -> found.addAll(places.ofPost(reply.brand(), key)));
    var step = mentions.parent(reply.id());
    for (int i = 0; i < DEEPEST && step.isPresent(); i++) {
      places.find(step.get().id()).filter(place -> !listed(found, place)).ifPresent(found::add);
      step = mentions.parent(step.get().id());
    }
    return found;
  }

  private static boolean listed(List<KeptPlace> found, KeptPlace place) {
    return found.stream().anyMatch(one -> one.mentionId() == place.mentionId());
  }

  private static boolean flat(Post post) {
    return post.parent().isEmpty() || post.parent().equals(post.thread());
  }

  private static boolean said(KeptPlace place) {
    return place.state() == PlaceState.ANSWERED;
  }
}
