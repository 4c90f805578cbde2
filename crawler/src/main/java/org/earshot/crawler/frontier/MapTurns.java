package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Whose turn it is of what the maps of a source name.
///
/// @param next to be asked for now
/// @param waiting so many have to wait for another look at the map
/// @param lying the maps whose dates have proved wrong
record MapTurns(List<MapEntry> next, int waiting, Set<String> lying) {
  /// Pages that are asked for after a look at a map: at the usual delay of 5 s the host is busy
  /// with them for four minutes, so that looks of other sources come between.
  static final int MOST_PAGES = 50;

  /// Maps that are asked for after a look at their index. They come with thousands of addresses
  /// each.
  static final int MOST_MAPS = 10;

  /// Fewer pages prove nothing against a map's dates.
  private static final int FEWEST_IDLE = 5;

  /// A map lies where this share of the pages it called changed had nothing new: sites write the
  /// time of the request, or of the last build, beside every page.
  private static final double LIES = 0.8;

  /// Those that changed last come first: there the complaint is that nobody has answered yet.
  private static final Comparator<MapEntry> NEWEST =
      Comparator.comparing(
              (MapEntry one) -> one.said().map(said -> said.from()).orElse(Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(one -> one.read().at().isPresent());

  private static final Comparator<MapEntry> LONGEST_WAITING = Comparator.comparing(MapEntry::since);

  MapTurns {
    next = List.copyOf(next);
    lying = Set.copyOf(lying);
  }

  /// Chooses.
  ///
  /// @param longest time after which a page is read whose map says nothing of it
  static MapTurns of(MapBook book, Duration longest, Instant now) {
    var lying = lying(book.entries());
    var dropped = book.droppedMaps();
    var wanted =
        book.entries().stream()
            .filter(MapEntry::rests)
            .filter(one -> one.read().at().isEmpty() || !dropped.contains(one.map()))
            .filter(one -> one.isWanted(!lying.contains(one.map()), longest, now))
            .toList();
    var maps = some(wanted, MapEntry::isMap, room(book, MapEntry::isMap, MOST_MAPS, now));
    Predicate<MapEntry> isPage = one -> !one.isMap();
    var pages = some(wanted, isPage, room(book, isPage, MOST_PAGES, now));
    var next = new ArrayList<>(maps);
    next.addAll(pages);
    return new MapTurns(next, wanted.size() - next.size(), lying);
  }

  /// What is still under way from the look before counts.
  private static int room(MapBook book, Predicate<MapEntry> which, int most, Instant now) {
    long underWay = book.entries().stream().filter(which.and(one -> one.isUnderWay(now))).count();
    return (int) Math.max(0, most - underWay);
  }

  /// Half of them the newest, half those that have waited longest, so that none waits for ever.
  private static List<MapEntry> some(List<MapEntry> wanted, Predicate<MapEntry> which, int most) {
    var those = wanted.stream().filter(which).toList();
    var chosen = new LinkedHashSet<MapEntry>();
    those.stream().sorted(NEWEST).limit((most + 1) / 2).forEach(chosen::add);
    those.stream()
        .sorted(LONGEST_WAITING)
        .filter(one -> !chosen.contains(one))
        .limit(most - chosen.size())
        .toList()
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  /// The maps whose dates have proved wrong.
  private static Set<String> lying(List<MapEntry> entries) {
    Map<String, int[]> counts = new HashMap<>();
    for (var one : entries) {
      one.read()
          .idle()
          .ifPresent(idle -> {
            var count = counts.computeIfAbsent(one.map(), map -> new int[2]);
            count[idle ? 0 : 1]++;
          });
    }
    counts
        .values()
        .removeIf(count -> count[0] < FEWEST_IDLE || count[0] < LIES * (count[0] + count[1]));
    return Set.copyOf(counts.keySet());
  }
}
