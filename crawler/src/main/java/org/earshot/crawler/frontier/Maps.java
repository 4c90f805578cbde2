package org.earshot.crawler.frontier;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;

/// Settles looks at maps: what a map names is compared with what was known, and whose turn it is
/// becomes due.
final class Maps {
  private final Frontier frontier;

  Maps(Frontier frontier) {
    this.frontier = frontier;
  }

  /// After a map that was read.
  Settlement read(Finding.Mapped finding) {
    var visit = finding.visit();
    var book = book(visit.look());
    var changes = book.changes(finding.map(), visit.now());
    var state =
        new After(changes, book.after(changes), Optional.of(finding.map()), finding.fresh());
    return settlement(visit, finding.memory(), state);
  }

  /// After a map that is the one that was read last: some of what it names may wait still.
  Settlement unchanged(Finding.Same finding) {
    var visit = finding.visit();
    var book = book(visit.look());
    var changes = book.unchanged(visit.now());
    var fresh = visit.look().habits().fresh();
    var state = new After(changes, book.after(changes), Optional.empty(), fresh);
    return settlement(visit, finding.memory().ofMap(), state);
  }

  private record After(
      MapBook.Changes changes, MapBook book, Optional<Extraction.SiteMap> map, Duration fresh) {
    /// Other dates are no news where they lie.
    boolean isNews(Set<String> lying) {
      return !changes.added().isEmpty() || (changes.namesOthers() && !lying.contains(book.map()));
    }
  }

  private MapBook book(Look look) {
    var key = look.role() instanceof Look.Role.Named named ? named.key() : LookRows.SOURCE_ITSELF;
    return new MapBook(frontier.mapEntries(look), key);
  }

  private static Settlement settlement(Visit visit, Look.Memory memory, After after) {
    var look = visit.look();
    var cadence = look.source().spec().cadence();
    var turns = MapTurns.of(after.book(), cadence.slowest(), visit.now());
    boolean changed = after.isNews(turns.lying());
    var habits =
        look.habits()
            .took(visit.took())
            .stayingFresh(after.fresh())
            .looked(Onward.sinceLast(visit), changed);
    var due = Rhythm.again(look, habits, visit.now());
    var soon = visit.now().plus(cadence.every());
    boolean rests = due.equals(Rhythm.NEVER);
    var fare = new MapFare(after.book(), after.map()).of(look, habits, visit.now());
    return new Settlement(
        fare,
        memory,
        look.walk().again(),
        habits,
        new Sightings.Mapped(after.changes(), turns.next()),
        changed ? 1 : 0,
        new Settlement.Next(
            visit.start(look.walk().again()),
            !rests && turns.waiting() > 0 && soon.isBefore(due) ? soon : due));
  }
}
