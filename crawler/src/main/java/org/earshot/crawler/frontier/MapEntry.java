package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.Extraction.Changed;
import org.earshot.crawler.SourceHealth.State;

/// A page or a map that a map names.
///
/// @param key of its look
/// @param map key of the look at the map that names it
/// @param address where it is
/// @param said when it changed last, by the map
/// @param read when it was read last
/// @param dropped since when the map names it no more
/// @param added when the map named it first
/// @param look how its look stands; empty before the first
record MapEntry(
    String key,
    String map,
    String address,
    Optional<Changed> said,
    LastRead read,
    Optional<Instant> dropped,
    Instant added,
    Optional<Standing> look) {
  MapEntry {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(added, "added");
  }

  /// How it was read last.
  ///
  /// @param at when; empty where it never was
  /// @param had what the map had said of it then
  /// @param idle whether it was read because the map said that it changed, and had nothing new;
  ///   empty where it was read for another reason
  record LastRead(Optional<Instant> at, Optional<Instant> had, Optional<Boolean> idle) {
    static LastRead never() {
      return new LastRead(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /// How its look stands.
  record Standing(Instant due, State state, int posts) {}

  /// The same, as the map names it now.
  MapEntry named(Optional<Changed> now) {
    return new MapEntry(key, map, address, now, read, Optional.empty(), added, look);
  }

  /// Whether the map names it so already.
  boolean isNamed(Optional<Changed> now) {
    return dropped.isEmpty() && said.equals(now);
  }

  MapEntry dropped(Instant now) {
    return new MapEntry(key, map, address, said, read, Optional.of(now), added, look);
  }

  boolean isMap() {
    return MapKeys.isMap(key);
  }

  /// Whether nobody asks for it, and nothing is planned.
  boolean rests() {
    return look.map(Standing::due).orElse(Rhythm.NEVER).equals(Rhythm.NEVER);
  }

  boolean isUnderWay(Instant now) {
    return look.filter(standing -> !standing.due().isAfter(now)).isPresent();
  }

  /// Since when it may have something to say.
  Instant since() {
    return read.at().orElse(added);
  }

  /// Whether it is to be read.
  ///
  /// @param believed whether the dates of its map have proved right so far
  /// @param longest time after which a page is read whose map says nothing of it
  boolean isWanted(boolean believed, Duration longest, Instant now) {
    if (read.at().isEmpty()) {
      return true;
    }
    if (dropped.isPresent()) {
      return false;
    }
    boolean overdue = !now.isBefore(read.at().get().plus(longest));
    if (said.isEmpty()) {
      return overdue;
    }
    if (hasMoved()) {
      return believed || overdue;
    }
    // A day that was not over when the page was read may have brought more.
    return believed && overdue && said.get().until().isAfter(read.at().get());
  }

  private boolean hasMoved() {
    return read.had().isEmpty()
        || said.filter(at -> at.from().isAfter(read.had().get())).isPresent();
  }
}
