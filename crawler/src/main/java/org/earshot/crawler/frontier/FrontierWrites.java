package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Leases;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Writes what many looks came to, and what their hosts want next, within one transaction.
final class FrontierWrites {
  private static final String MOVE =
      """
      update crawler.looks set at_address = :at, via = :via, group_key = :group
      where id = :id and revision = :revision
      """;
  private static final String POSTPONE =
      "update crawler.looks set due_at = :due where id = :id and revision = :revision";
  private static final String POSTPONE_HOST =
      "update crawler.looks set due_at = :until where group_key = :group and due_at < :until";
  private static final String FORGET_TAIL =
      "update crawler.looks set tail_address = null where id = :id and revision = :revision";

  private final Handle handle;
  private final Connection rows;

  /// What hosts that are not in the hand of the look want.
  private final Map<String, Instant> stirred = new HashMap<>();

  private FrontierWrites(Handle handle) {
    this.handle = handle;
    this.rows = handle.getConnection();
  }

  /// What is written together.
  ///
  /// @param settled looks that came to something
  /// @param standing looks that have still to be made
  /// @param hands hosts to give back
  record Batch(List<Settled> settled, List<Found<Finding.Standing>> standing, List<Hand> hands) {}

  static void write(Handle handle, Batch batch) throws SQLException {
    var writes = new FrontierWrites(handle);
    writes.settled(batch.settled());
    for (var found : batch.standing()) {
      writes.stands(found.hand(), found.finding());
    }
    Leases.stir(writes.rows, writes.stirred);
    Leases.release(writes.rows, batch.hands().stream().map(Hand::release).toList());
  }

  private void settled(List<Settled> settled) throws SQLException {
    var current = LookWrites.write(rows, settled);
    var known = new KnownPostRows();
    var sums = new ArrayList<Coverage.Entry>();
    for (int i = 0; i < current.length; i++) {
      if (current[i] == 0) {
        continue; // people have changed the source meanwhile, and made it due
      }
      var one = settled.get(i);
      var next = one.settlement().next();
      wants(one.hand(), next.at().group(), next.due());
      var looked = one.settlement().fare().lastLook();
      if (looked.isPresent()) {
        sightings(known, one, looked.get());
        named(one, looked.get());
        sums.add(Coverage.entry(one, looked.get()));
      }
    }
    known.write(rows);
    Coverage.add(rows, sums);
  }

  /// What a map names is told how it was read.
  private void named(Settled settled, Instant at) throws SQLException {
    var settlement = settled.settlement();
    if (settled.look().role() instanceof Look.Role.Named named && settlement.isAnswer()) {
      new MapRows(rows, settled.look().source().id()).read(named.key(), settlement.news() == 0, at);
    }
  }

  private void mapped(Settled settled, Sightings.Mapped mapped, Instant at) throws SQLException {
    var look = settled.look();
    var entries = new MapRows(rows, look.source().id());
    entries.write(mapped.changes());
    LookRows.addNamed(handle, look, mapped.next(), at);
    entries.wake(mapped.next(), at);
    mapped.next().stream()
        .flatMap(one -> WebAddress.parse(one.address()).stream())
        .map(WebAddress::group)
        .distinct()
        .forEach(group -> wants(settled.hand(), group, at));
  }

  private void sightings(KnownPostRows known, Settled settled, Instant at) throws SQLException {
    var look = settled.look();
    switch (settled.settlement().seen()) {
      case Sightings.None() -> {
        // nothing was seen
      }
      case Sightings.Unchanged(var reported) -> known.forget(look, reported, at);
      case Sightings.Read read -> known.add(look, read, at);
      case Sightings.Mapped mapped -> mapped(settled, mapped, at);
      case Sightings.Past(var progress, var over) -> {
        Backfills.keep(handle, progress);
        over.ifPresent(
            why -> Backfills.end(handle, look.source().id(), Backfill.State.DONE, why, at));
      }
      case Sightings.Stopped(var why) ->
          Backfills.end(handle, look.source().id(), Backfill.State.STOPPED, why, at);
    }
  }

  private void stands(Hand hand, Finding.Standing finding) {
    switch (finding) {
      case Finding.Moved moved -> moved(hand, moved);
      case Finding.Later(var look, var due) -> {
        if (row(POSTPONE, look).bind("due", due).execute() == 1) {
          wants(hand, look.way().at().group(), due);
        }
      }
      case Finding.LostTail(var look, var due) -> {
        if (row(FORGET_TAIL, look).execute() == 1) {
          wants(hand, look.way().at().group(), due);
        }
      }
      case Finding.HostLater(var look, var until) ->
          handle
              .createUpdate(POSTPONE_HOST)
              .bind("until", until)
              .bind("group", look.way().at().group())
              .execute();
    }
  }

  private void moved(Hand hand, Finding.Moved moved) {
    int rowsMoved =
        row(MOVE, moved.look())
            .bind("at", Database.storable(moved.at().url()))
            .bind("via", String.join("\n", moved.via()))
            .bind("group", moved.at().group())
            .execute();
    if (rowsMoved == 1) {
      wants(hand, moved.at().group(), moved.due());
    }
  }

  private Update row(String sql, Look look) {
    return handle.createUpdate(sql).bind("id", look.id()).bind("revision", look.revision());
  }

  private void wants(Hand hand, String group, Instant due) {
    if (group.equals(hand.group())) {
      hand.wants(due);
    } else {
      stirred.merge(group, due, (one, other) -> one.isBefore(other) ? one : other);
    }
  }
}
