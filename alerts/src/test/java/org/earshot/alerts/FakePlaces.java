package org.earshot.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.alerts.supply.Places;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.SourceSpec;

/// Sources in memory, each read once an hour and a day of moderation.
public final class FakePlaces implements Places {
  static final long REVIEWS = 7;

  private final Map<Long, SourceHealth> healths = new TreeMap<>();
  private final List<PlaceLook> watched = new ArrayList<>();
  private final List<CoverageHour> hours = new ArrayList<>();
  private final Instant added;

  public FakePlaces(Instant added) {
    this.added = added;
    source(REVIEWS, "Reviews", ReplyAccess.usual());
    healthy(REVIEWS, added);
  }

  void source(long id, String name, ReplyAccess replies) {
    var address = java.net.URI.create("https://reviews.example/" + id);
    var spec =
        new SourceSpec(
            name,
            address,
            "auto",
            Cadence.every(Duration.ofHours(1)),
            About.nothing(),
            Optional.empty(),
            replies,
            true);
    healths.put(
        id,
        new SourceHealth(
            new Source(id, spec, added),
            SourceHealth.State.NEW,
            added,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0));
  }

  void healthy(long id, Instant read) {
    state(id, SourceHealth.State.OK, Optional.of(read));
  }

  void state(long id, SourceHealth.State state, Optional<Instant> read) {
    var source = source(id).orElseThrow();
    healths.put(
        id,
        new SourceHealth(
            source, state, added, "200 from its page", read, read, Optional.empty(), 3, 0));
  }

  List<PlaceLook> watched() {
    return watched;
  }

  @Override
  public void watch(PlaceLook place) {
    watched.add(place);
  }

  @Override
  public Optional<Source> source(long sourceId) {
    return health(sourceId).map(SourceHealth::source);
  }

  @Override
  public Optional<SourceHealth> health(long sourceId) {
    return Optional.ofNullable(healths.get(sourceId));
  }

  @Override
  public List<SourceHealth> health() {
    return List.copyOf(healths.values());
  }

  void looked(long id, Instant hour, int good) {
    hours.add(new CoverageHour(id, hour, 1, good, 0, 0));
  }

  @Override
  public List<CoverageHour> coverage(Instant from, Instant to) {
    return hours.stream()
        .filter(hour -> !hour.hour().isBefore(from) && hour.hour().isBefore(to))
        .toList();
  }
}
