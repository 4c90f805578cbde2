package org.earshot.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Extraction.Changed;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.Test;

class MapTurnsTest {
  private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
  private static final Duration LONGEST = Duration.ofHours(4);

  private static Optional<Changed> said(Instant at) {
    return Optional.of(new Changed(at, at));
  }

  private static MapEntry entry(int number, Optional<Changed> said, MapEntry.LastRead read) {
    var address = "https://acme.example/reviews/" + number;
    return new MapEntry(
        MapKeys.page(address),
        "",
        address,
        said,
        read,
        Optional.empty(),
        NOW.minus(Duration.ofDays(9)),
        Optional.empty());
  }

  private static MapEntry neverRead(int number, Instant said) {
    return entry(number, said(said), MapEntry.LastRead.never());
  }

  private static MapEntry moved(int number, boolean idle) {
    var read =
        new MapEntry.LastRead(
            Optional.of(NOW.minus(Duration.ofHours(1))),
            Optional.of(NOW.minus(Duration.ofDays(2))),
            Optional.of(idle));
    return entry(number, said(NOW.minus(Duration.ofMinutes(5))), read);
  }

  private static MapTurns turns(List<MapEntry> entries) {
    return MapTurns.of(new MapBook(entries, ""), LONGEST, NOW);
  }

  @Test
  void halfAreTheNewestAndHalfHaveWaitedLongest() {
    var entries = new ArrayList<MapEntry>();
    for (int i = 0; i < 200; i++) {
      entries.add(neverRead(i, NOW.minus(Duration.ofMinutes(200 - i))));
    }

    var turns = turns(entries);

    assertThat(turns.next()).hasSize(MapTurns.MOST_PAGES).doesNotHaveDuplicates();
    assertThat(turns.next()).contains(entries.get(199), entries.get(0));
    assertThat(turns.waiting()).isEqualTo(200 - MapTurns.MOST_PAGES);
  }

  @Test
  void whatIsUnderWayCounts() {
    var entries = new ArrayList<MapEntry>();
    for (int i = 0; i < 60; i++) {
      var one = neverRead(i, NOW.minusSeconds(i));
      var due = i < 45 ? NOW : Rhythm.NEVER;
      entries.add(
          new MapEntry(
              one.key(),
              one.map(),
              one.address(),
              one.said(),
              one.read(),
              one.dropped(),
              one.added(),
              Optional.of(new MapEntry.Standing(due, State.NEW, 0))));
    }

    assertThat(turns(entries).next()).hasSize(5);
  }

  @Test
  void mapIsBelievedUntilMostOfWhatItCalledChangedWasNot() {
    var honest = List.of(moved(1, false), moved(2, true), moved(3, true), moved(4, true));
    assertThat(turns(honest).next()).hasSize(4);

    var liar = new ArrayList<>(honest);
    liar.addAll(List.of(moved(5, true), moved(6, true)));
    assertThat(turns(liar).next()).isEmpty();
    assertThat(turns(liar).lying()).containsExactly("");

    liar.add(moved(7, false));
    assertThat(turns(liar).next()).as("right again").hasSize(7);
  }

  @Test
  void indexIsReadBeforeItIsAskedForPages() {
    var maps = new ArrayList<MapEntry>();
    for (int i = 0; i < 30; i++) {
      maps.add(
          new MapEntry(
              MapKeys.map("https://acme.example/" + i),
              "",
              "https://acme.example/" + i,
              Optional.empty(),
              MapEntry.LastRead.never(),
              Optional.empty(),
              NOW,
              Optional.empty()));
    }
    maps.add(neverRead(1, NOW));

    assertThat(turns(maps).next()).hasSize(MapTurns.MOST_MAPS + 1).startsWith(maps.get(0));
  }

  /// A map that its index names no more.
  private static MapEntry dropped(String map, MapEntry.LastRead read) {
    return new MapEntry(
        map,
        "",
        "https://acme.example/a",
        Optional.empty(),
        read,
        Optional.of(NOW),
        NOW,
        Optional.empty());
  }

  /// The page as that map names it.
  private static MapEntry below(String map, MapEntry page) {
    return new MapEntry(
        page.key(),
        map,
        page.address(),
        page.said(),
        page.read(),
        page.dropped(),
        page.added(),
        page.look());
  }

  @Test
  void pagesOfAMapThatItsIndexDropsRest() {
    var map = MapKeys.map("https://acme.example/a");
    var read =
        new MapEntry.LastRead(Optional.of(NOW.minus(LONGEST)), Optional.empty(), Optional.empty());
    var page = entry(1, Optional.empty(), read);
    var below = below(map, page);
    var index = dropped(map, read);

    assertThat(turns(List.of(below)).next()).containsExactly(below);
    assertThat(turns(List.of(below, index)).next()).isEmpty();
  }

  @Test
  void whatAMapDroppedLongAgoIsForgottenWithItsPages() {
    var map = MapKeys.map("https://acme.example/a");
    var read = new MapEntry.LastRead(Optional.of(NOW), Optional.of(NOW), Optional.empty());
    var index = dropped(map, read);
    var page = entry(1, Optional.empty(), read);
    var below = below(map, page);
    var book = new MapBook(List.of(index, below), "");

    assertThat(book.unchanged(NOW.plus(Duration.ofDays(29))).forgotten()).isEmpty();
    assertThat(book.unchanged(NOW.plus(Duration.ofDays(31))).forgotten())
        .containsExactly(index, below);
  }

  @Test
  void pageThatAnotherMapNamesStaysWithIt() {
    var page = neverRead(1, NOW);
    var other = new MapBook(List.of(page), "m:other");
    var named = new Extraction.Named(page.address(), said(NOW.minusSeconds(9)));

    var changes = other.changes(new Extraction.SiteMap(List.of(named), List.of(), 1, 0), NOW);

    assertThat(changes).isEqualTo(new MapBook.Changes(List.of(), List.of(), List.of()));
  }
}
