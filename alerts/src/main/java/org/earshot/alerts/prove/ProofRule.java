package org.earshot.alerts.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;

/// Whether a reply proves that a place is answered, and since when.
public final class ProofRule {
  /// A date without a zone ends this much after its midnight UTC where the calendar is last
  /// (UTC−12).
  private static final Duration LAST_END = Duration.ofHours(24 + 12);

  private ProofRule() {}

  /// True for a reply by an own account that is still there and not older than the post. A site
  /// that gives only the day is believed within that day, wherever it lies.
  public static boolean proves(KeptPlace place, Mention reply) {
    return reply.speaker() == Mention.Speaker.BRAND
        && reply.vanished().isEmpty()
        && !latest(reply).isBefore(place.answerAfter())
        && place.seenAfter().map(after -> reply.seen().isAfter(after)).orElse(true);
  }

  /// The first of the replies that proves a place.
  public static Optional<Mention> first(KeptPlace place, List<Mention> replies) {
    return replies.stream().filter(reply -> proves(place, reply)).findFirst();
  }

  /// When the reply was given: as the page says, else when the person said so, else when we saw it.
  /// A page that knows only the day yields to a click on that day.
  public static Instant time(KeptPlace place, Mention reply) {
    var clicked = place.answeredAt();
    var published = reply.post().published();
    if (published.isEmpty()) {
      return clicked.orElse(reply.seen());
    }
    var time = published.get();
    return switch (time.precision()) {
      case SECOND -> earlier(time.at(), reply.seen());
      case DAY -> clicked.filter(click -> within(time, click)).orElse(onDay(place, time));
    };
  }

  /// A site's clock may be ahead of ours; nothing was published after we saw it.
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant onDay(KeptPlace place, SiteTime day) {
    return day.at().isBefore(place.answerAfter()) ? place.answerAfter() : day.at();
  }

  private static boolean within(SiteTime day, Instant click) {
    return !click.isBefore(day.at().minus(KeptPlace.FARTHEST_AHEAD))
        && click.isBefore(day.at().plus(LAST_END));
  }

  private static Instant latest(Mention reply) {
    return reply.post().published().map(ProofRule::latest).orElse(reply.seen());
  }

  private static Instant latest(SiteTime time) {
    return switch (time.precision()) {
      case SECOND -> time.at();
      case DAY -> time.at().plus(LAST_END);
    };
  }
}
