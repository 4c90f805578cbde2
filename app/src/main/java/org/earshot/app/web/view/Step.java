package org.earshot.app.web.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.earshot.alerts.Case;
import org.earshot.alerts.Event;
import org.earshot.alerts.Place;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;

/// One station on the way of a complaint, from being published to being answered for all to see.
///
/// @param name which station
/// @param label its word
/// @param at when it was reached
/// @param note how long the stretch before it took
/// @param stand whether it is behind us
public record Step(Name name, String label, Optional<When> at, Optional<String> note, Stand stand) {
  /// The stations, in their order.
  public enum Name {
    PUBLISHED,
    SEEN,
    TAKEN,
    ANSWERED,
    PROVED
  }

  /// Whether a station is behind us.
  public enum Stand {
    DONE,
    NOW,
    AHEAD
  }

  static List<Step> of(Case subject, Mention mention, Wording wording) {
    var steps = new ArrayList<Step>();
    var reached = Stand.DONE;
    for (var name : Name.values()) {
      var at = reachedAt(name, subject, mention);
      var stand = stand(name, at, reached);
      reached = stand;
      steps.add(
          new Step(
              name,
              wording.texts().of("step", name),
              at.map(wording.times()::when),
              note(name, at, mention, wording),
              stand));
    }
    return List.copyOf(steps);
  }

  /// The first station that is not reached is the one where we stand. The site may not say when it
  /// published, and nobody waits for that.
  private static Stand stand(Name name, Optional<Instant> at, Stand before) {
    if (at.isPresent() || name == Name.PUBLISHED) {
      return Stand.DONE;
    }
    return before == Stand.DONE ? Stand.NOW : Stand.AHEAD;
  }

  private static Optional<Instant> reachedAt(Name name, Case subject, Mention mention) {
    return switch (name) {
      case PUBLISHED -> mention.post().published().map(SiteTime::at);
      case SEEN -> Optional.of(mention.seen());
      case TAKEN -> taken(subject);
      case ANSWERED -> latest(subject, Place::answeredAt);
      case PROVED -> latest(subject, Place::provedAt);
    };
  }

  private static Optional<Instant> taken(Case subject) {
    return subject.history().stream()
        .filter(event -> event.kind() == Event.Kind.TAKEN)
        .map(Event::at)
        .min(Comparator.naturalOrder());
  }

  /// The moment at which the last of the places had it; nothing while one of them has not.
  private static Optional<Instant> latest(Case subject, Function<Place, Optional<Instant>> moment) {
    if (subject.waiting()) {
      return Optional.empty();
    }
    return subject.places().stream()
        .map(moment)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /// Published to seen is our clock, seen to visible reply the team's.
  private static Optional<String> note(
      Name name, Optional<Instant> at, Mention mention, Wording wording) {
    var start =
        switch (name) {
          case SEEN -> PostView.exactly(mention);
          case PROVED -> Optional.of(mention.seen());
          case PUBLISHED, TAKEN, ANSWERED -> Optional.<Instant>empty();
        };
    return start
        .flatMap(from -> at.map(to -> Duration.between(from, to)))
        .filter(Duration::isPositive)
        .map(took ->
            wording.texts().of("step.note." + manner(name, mention), wording.times().length(took)));
  }

  private static String manner(Name name, Mention mention) {
    boolean late = name == Name.SEEN && mention.arrival() == Arrival.BACKDATED;
    return late ? "BACKDATED" : name.name();
  }

  public Step {
    Objects.requireNonNull(name, "name");
  }
}
