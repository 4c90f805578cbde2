package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Extraction.Changed;
import org.earshot.crawler.Extraction.Named;

/// What the maps of one source name, as it was known before a look at one of them; it says what
/// changes with what the map names now.
///
/// @param entries of all its maps
/// @param map key of the map that is looked at
record MapBook(List<MapEntry> entries, String map) {
  /// The protocol's limit for a map (sitemaps.org); a source has no more of them in all.
  private static final int MOST_ENTRIES = 50_000;

  /// Some maps are half-built now and then: what is missing is remembered for a while.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /// Clocks differ, and zones are forgotten; what lies further ahead is no date of a change.
  private static final Duration AHEAD = Duration.ofDays(1);

  MapBook {
    entries = List.copyOf(entries);
  }

  /// What a look at a map changes.
  ///
  /// @param added entries that were not known
  /// @param changed entries of which the map says something else now
  /// @param forgotten entries that it has not named for long
  record Changes(List<MapEntry> added, List<MapEntry> changed, List<MapEntry> forgotten) {
    /// Whether it names other dates, or names again what it had dropped.
    boolean namesOthers() {
      return changed.stream().anyMatch(one -> one.dropped().isEmpty());
    }
  }

  /// What a map changes that is as it was.
  Changes unchanged(Instant at) {
    return new Changes(List.of(), List.of(), forgotten(at));
  }

  /// What a map changes that was read.
  Changes changes(Extraction.SiteMap now, Instant at) {
    var known = byKey(entries);
    var named = named(now);
    var added = new ArrayList<MapEntry>();
    var changed = new ArrayList<MapEntry>();
    named.forEach((key, one) -> {
      var said = believable(one, at);
      var before = known.get(key);
      if (before == null) {
        added.add(entry(key, one.address(), said, at));
      } else if (before.map().equals(map) && !before.isNamed(said)) {
        changed.add(before.named(said));
      }
    });
    entries.stream()
        .filter(one -> one.map().equals(map) && one.dropped().isEmpty())
        .filter(one -> !named.containsKey(one.key()))
        .forEach(one -> changed.add(one.dropped(at)));
    int room = Math.max(0, MOST_ENTRIES - entries.size());
    return new Changes(added.stream().limit(room).toList(), changed, forgotten(at));
  }

  private static Optional<Changed> believable(Named one, Instant at) {
    return one.changed().filter(time -> !time.from().isAfter(at.plus(AHEAD)));
  }

  private List<MapEntry> forgotten(Instant at) {
    var before = at.minus(REMEMBERED);
    var old =
        entries.stream()
            .filter(one -> one.rests() && one.read().at().isPresent())
            .filter(one -> one.dropped().filter(before::isAfter).isPresent())
            .map(MapEntry::key)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(one -> old.contains(one.key()) || old.contains(one.map()))
        .toList();
  }

  /// Keys of the maps that their index names no more.
  Set<String> droppedMaps() {
    return entries.stream()
        .filter(one -> one.isMap() && one.dropped().isPresent())
        .map(MapEntry::key)
        .collect(Collectors.toSet());
  }

  private MapEntry entry(String key, String address, Optional<Changed> said, Instant at) {
    return new MapEntry(
        key, map, address, said, MapEntry.LastRead.never(), Optional.empty(), at, Optional.empty());
  }

  /// What a map names, by key. Maps that are named by others name no maps (sitemaps.org, "Using
  /// Sitemap index files").
  private Map<String, Named> named(Extraction.SiteMap now) {
    var named = new LinkedHashMap<String, Named>();
    if (map.equals(LookRows.SOURCE_ITSELF)) {
      now.maps().forEach(one -> named.putIfAbsent(MapKeys.map(one.address()), one));
    }
    now.pages().forEach(one -> named.putIfAbsent(MapKeys.page(one.address()), one));
    return named;
  }

  /// The book with the changes written in.
  MapBook after(Changes changes) {
    var after = byKey(entries);
    changes.added().forEach(one -> after.put(one.key(), one));
    changes.changed().forEach(one -> after.put(one.key(), one));
    changes.forgotten().forEach(one -> after.remove(one.key()));
    return new MapBook(List.copyOf(after.values()), map);
  }

  private static Map<String, MapEntry> byKey(Collection<MapEntry> entries) {
    var byKey = new LinkedHashMap<String, MapEntry>();
    entries.forEach(one -> byKey.put(one.key(), one));
    return byKey;
  }
}
