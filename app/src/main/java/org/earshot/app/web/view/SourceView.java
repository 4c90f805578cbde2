package org.earshot.app.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.SourceHealth;

/// A source and how it fares.
///
/// @param id our number of it
/// @param name what people call it
/// @param url its public page
/// @param kind how it is read
/// @param every how often
/// @param about brands that every post there is about
/// @param state in one word
/// @param word that for people
/// @param advice what to do about it, where something can be done
/// @param well true where nothing is wrong
/// @param since since when it is so
/// @param detail what was seen last
/// @param lastLook when it was last asked
/// @param nextLook when it is asked next
/// @param posts how many posts the last page gave
/// @param failures looks without success in a row
/// @param active false while paused
/// @param strip its last day in the ledger
/// @param past the latest reading of its past
public record SourceView(
    long id,
    String name,
    Optional<String> url,
    String kind,
    String every,
    String about,
    SourceHealth.State state,
    String word,
    Optional<String> advice,
    boolean well,
    When since,
    String detail,
    Optional<When> lastLook,
    Optional<When> nextLook,
    int posts,
    int failures,
    boolean active,
    CoverageStrip strip,
    Optional<BackfillView> past) {
  /// What is known of sources beside their health.
  ///
  /// @param hours of the last day, by source
  /// @param pasts readings of the past, by source
  public record Ledger(Map<Long, List<CoverageHour>> hours, Map<Long, Backfill> pasts) {
    public static Ledger of(List<CoverageHour> hours, List<Backfill> pasts) {
      return new Ledger(
          hours.stream().collect(Collectors.groupingBy(CoverageHour::sourceId)),
          pasts.stream().collect(Collectors.toMap(Backfill::sourceId, Function.identity())));
    }
  }

  /// Whether a person has to look, and to say so.
  public boolean dueByHand() {
    return state == SourceHealth.State.DUE_BY_HAND;
  }

  public static SourceView of(SourceHealth health, Ledger ledger, Wording wording) {
    var spec = health.source().spec();
    var times = wording.times();
    return new SourceView(
        health.source().id(),
        spec.name(),
        SafeLink.of(spec.address().toString()),
        spec.kind(),
        times.length(spec.cadence().every()),
        String.join(
            ", ", spec.about().brands().stream().sorted().map(wording.names()::brand).toList()),
        health.state(),
        wording.texts().of("health", health.state()),
        wording.texts().find("health.advice." + health.state().name()),
        well(health.state()),
        times.when(health.since()),
        times.readable(health.detail()),
        health.lastLook().map(times::when),
        health.nextLook().map(times::when),
        health.postsOnLastPage(),
        health.failuresInARow(),
        spec.active(),
        CoverageStrip.of(ledger.hours().getOrDefault(health.source().id(), List.of()), wording),
        Optional.ofNullable(ledger.pasts().get(health.source().id()))
            .map(past -> BackfillView.of(past, wording)));
  }

  private static boolean well(SourceHealth.State state) {
    return switch (state) {
      case NEW, OK, PAUSED -> true;
      case QUIET,
          SLOW,
          CHANGED_SHAPE,
          DUE_BY_HAND,
          EMPTY,
          UNREADABLE,
          ROBOTS_DENY,
          BLOCKED,
          GONE,
          FAILING,
          UNSAFE,
          LATE ->
          false;
    };
  }
}
