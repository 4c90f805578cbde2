package org.earshot.crawler.extract.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Post;
import org.earshot.crawler.Pulse;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Times;

/// What a feed says of when to come again: `ttl` of RSS 2.0, the syndication module of RSS 1.0, and
/// the time of its newest entry, else its own.
final class FeedPulse {
  /// Longer ones are mistakes, such as seconds in place of minutes.
  private static final Duration LONGEST_TTL = Duration.ofDays(7);

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  /// "Once an hour" stands in every feed of the most used blog engine, whoever writes there how
  /// often: it says nothing.
  private static final Duration USUAL = Duration.ofHours(1);

  /// More often than once a minute is no feed renewed.
  private static final long MOST_TIMES = 60;

  private static final List<Name> OWN_TIMES =
      List.of(Name.LASTBUILDDATE, Name.UPDATED, Name.PUBDATE, Name.DATE);

  private FeedPulse() {}

  static Pulse of(Parts channel, List<Post> posts) {
    return new Pulse(fresh(channel), period(channel), newest(posts).or(() -> own(channel)));
  }

  private static Duration fresh(Parts channel) {
    return number(channel, Name.TTL)
        .filter(minutes -> minutes <= LONGEST_TTL.toMinutes())
        .map(Duration::ofMinutes)
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> period(Parts channel) {
    long times = number(channel, Name.UPDATEFREQUENCY).orElse(1L);
    return text(channel, Name.UPDATEPERIOD)
        .map(name -> PERIODS.get(name.toLowerCase(Locale.ROOT)))
        .filter(_ -> times > 0 && times <= MOST_TIMES)
        .map(period -> period.dividedBy(times))
        .filter(period -> !period.equals(USUAL));
  }

  private static Optional<Instant> newest(List<Post> posts) {
    return posts.stream()
        .flatMap(post -> Stream.concat(post.published().stream(), post.edited().stream()))
        .map(SiteTime::at)
        .max(Instant::compareTo);
  }

  private static Optional<Instant> own(Parts channel) {
    for (var name : OWN_TIMES) {
      var time = text(channel, name).flatMap(Times::parse);
      if (time.isPresent()) {
        return time.map(SiteTime::at);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> number(Parts channel, Name name) {
    var number = Counts.parse(text(channel, name).orElse(""));
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static Optional<String> text(Parts channel, Name name) {
    return channel.first(name).map(element -> Nodes.text(element).strip());
  }
}
