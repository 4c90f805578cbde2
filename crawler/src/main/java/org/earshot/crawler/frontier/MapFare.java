package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.SourceHealth.State;

/// How a source fares that is read by its maps: as the pages do that they name.
///
/// @param book what all maps name
/// @param map what the one names that was read now; empty where it did not change
record MapFare(MapBook book, Optional<Extraction.SiteMap> map) {
  private static final String ADVICE =
      ": none speaks of reviews in its path; a path behind the address, as in #/shop/, says which"
          + " to read";

  Look.Fare of(Look look, Habits habits, Instant now) {
    var seen = new Fares.Seen(posts(), habits, true);
    return Fares.mapped(look, seen, trouble().orElseGet(seen::state), detail(), now);
  }

  private int posts() {
    long posts = standings(pages()).mapToLong(MapEntry.Standing::posts).sum();
    return (int) Math.min(Integer.MAX_VALUE, posts);
  }

  private static Stream<MapEntry.Standing> standings(List<MapEntry> entries) {
    return entries.stream().flatMap(one -> one.look().stream());
  }

  private List<MapEntry> named() {
    return book.entries().stream().filter(one -> one.dropped().isEmpty()).toList();
  }

  private List<MapEntry> pages() {
    return named().stream().filter(one -> !one.isMap()).toList();
  }

  /// The commonest trouble, where nothing could be read; a map that gives nothing to read is one.
  private Optional<State> trouble() {
    if (named().isEmpty()) {
      return Optional.of(State.UNREADABLE);
    }
    var those = pages().isEmpty() ? named() : pages();
    boolean well = standings(those).anyMatch(standing -> isWell(standing.state()));
    return well
        ? Optional.empty()
        : troubles(those).entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
  }

  private static boolean isWell(State state) {
    return switch (state) {
      case OK, EMPTY, SLOW, QUIET -> true;
      case NEW, UNREADABLE, CHANGED_SHAPE, ROBOTS_DENY, BLOCKED, GONE -> false;
      case FAILING, UNSAFE, DUE_BY_HAND, PAUSED, LATE -> false;
    };
  }

  private static Map<State, Long> troubles(List<MapEntry> entries) {
    return standings(entries)
        .map(MapEntry.Standing::state)
        .filter(state -> !isWell(state) && state != State.NEW)
        .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
  }

  private String detail() {
    if (map.filter(now -> now.named() == 0).isPresent()) {
      return "the map names nothing";
    }
    var pages = pages();
    long read = pages.stream().filter(one -> one.read().at().isPresent()).count();
    int maps = named().size() - pages.size();
    var words = new StringBuilder();
    words.append(map.map(now -> "addresses named: " + now.named() + "; ").orElse(""));
    words.append(maps == 0 ? "" : "further maps: " + maps + "; ");
    words.append("pages to read: ").append(pages.size()).append(", read: ").append(read);
    troubles(named()).forEach((state, count) -> words.append(words(state)).append(count));
    map.filter(now -> now.elsewhere() > 0)
        .ifPresent(now -> words.append("; left out on other hosts: ").append(now.elsewhere()));
    boolean here = map.filter(now -> now.elsewhere() == now.named()).isEmpty();
    return words.append(named().isEmpty() && here ? ADVICE : "").toString();
  }

  private static String words(State state) {
    return "; " + state.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ";
  }
}
