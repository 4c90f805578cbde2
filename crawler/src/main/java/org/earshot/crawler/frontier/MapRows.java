package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction.Changed;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.store.Cells;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;

/// Rows of `crawler.map_entries`: what the maps of sources name.
final class MapRows {
  private static final String SELECT =
      """
      select e.place_key, e.map_key, e.address, e.said_from, e.said_until, e.had, e.read_at, e.idle,
        e.dropped, e.added, l.due_at, l.state, l.posts
      from crawler.map_entries e
      left join crawler.looks l on l.source_id = e.source_id and l.place_key = e.place_key
      where e.source_id = ? order by e.added, e.address
      """;
  private static final String INSERT =
      """
      insert into crawler.map_entries (source_id, place_key, map_key, address, said_from,
        said_until, added)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String UPDATE =
      """
      update crawler.map_entries set said_from = ?, said_until = ?, dropped = ?
      where source_id = ? and place_key = ?
      """;
  private static final String DELETE =
      "delete from crawler.map_entries where source_id = ? and place_key = ?";
  private static final String DELETE_LOOK =
      "delete from crawler.looks where source_id = ? and place_key = ?";
  private static final String WAKE =
      """
      update crawler.looks set due_at = ?
      where source_id = ? and place_key = ? and due_at = ?
      """;
  private static final String READ =
      """
      update crawler.map_entries set
        idle = case when had is not null and said_from > had then ? else idle end,
        had = said_from, read_at = ?
      where source_id = ? and place_key = ?
      """;
  private static final String READ_ANEW =
      "update crawler.map_entries set had = null, read_at = null where source_id = :source";
  private static final String FORGET_LOOKS =
      """
      delete from crawler.looks where source_id = :source and place_key in
        (select place_key from crawler.map_entries where source_id = :source)
      """;
  private static final String FORGET = "delete from crawler.map_entries where source_id = :source";

  private final Connection rows;
  private final long source;

  MapRows(Connection rows, long source) {
    this.rows = rows;
    this.source = source;
  }

  /// What all maps of the source name.
  List<MapEntry> all() throws SQLException {
    var entries = new ArrayList<MapEntry>();
    try (var select = rows.prepareStatement(SELECT)) {
      select.setLong(1, source);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
    }
    return entries;
  }

  private static MapEntry entry(ResultSet row) throws SQLException {
    var from = Database.maybeInstant(row, "said_from");
    var until = Database.maybeInstant(row, "said_until");
    boolean idle = row.getBoolean("idle");
    var wasIdle = row.wasNull() ? Optional.<Boolean>empty() : Optional.of(idle);
    return new MapEntry(
        row.getString("place_key"),
        row.getString("map_key"),
        row.getString("address"),
        from.flatMap(begin -> until.map(end -> new Changed(begin, end))),
        new MapEntry.LastRead(
            Database.maybeInstant(row, "read_at"), Database.maybeInstant(row, "had"), wasIdle),
        Database.maybeInstant(row, "dropped"),
        Database.instant(row, "added"),
        standing(row));
  }

  private static Optional<MapEntry.Standing> standing(ResultSet row) throws SQLException {
    var due = Database.maybeInstant(row, "due_at");
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var state = State.valueOf(row.getString("state"));
    return Optional.of(new MapEntry.Standing(due.get(), state, row.getInt("posts")));
  }

  void write(MapBook.Changes changes) throws SQLException {
    each(
        INSERT,
        changes.added(),
        (cells, one) -> {
          cells.add(source).add(one.key()).add(one.map()).add(Database.storable(one.address()));
          said(cells, one).add(one.added());
        });
    each(
        UPDATE,
        changes.changed(),
        (cells, one) -> said(cells, one).addInstant(one.dropped()).add(source).add(one.key()));
    each(DELETE, changes.forgotten(), this::key);
    each(DELETE_LOOK, changes.forgotten(), this::key);
  }

  private static Cells said(Cells cells, MapEntry one) throws SQLException {
    return cells
        .addInstant(one.said().map(Changed::from))
        .addInstant(one.said().map(Changed::until));
  }

  private void key(Cells cells, MapEntry one) throws SQLException {
    cells.add(source).add(one.key());
  }

  /// Makes looks due that rest.
  void wake(List<MapEntry> next, Instant now) throws SQLException {
    each(WAKE, next, (cells, one) -> cells.add(now).add(source).add(one.key()).add(Rhythm.NEVER));
  }

  /// Notes that one of them was read.
  ///
  /// @param idle whether it had nothing new
  void read(String key, boolean idle, Instant now) throws SQLException {
    try (var update = rows.prepareStatement(READ)) {
      new Cells(update).add(idle).add(now).add(source).add(key).endRow();
      var _ = update.executeBatch();
    }
  }

  /// Makes all of them count as never read.
  static void readAnew(Handle handle, long source) {
    handle.createUpdate(READ_ANEW).bind("source", source).execute();
  }

  /// Forgets what the maps of a source named.
  static void forget(Handle handle, long source) {
    handle.createUpdate(FORGET_LOOKS).bind("source", source).execute();
    handle.createUpdate(FORGET).bind("source", source).execute();
  }

  private interface Filling {
    void fill(Cells cells, MapEntry one) throws SQLException;
  }

  private void each(String sql, List<MapEntry> entries, Filling filling) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (var statement = rows.prepareStatement(sql)) {
      fill(statement, entries, filling);
      var _ = statement.executeBatch();
    }
  }

  private static void fill(PreparedStatement statement, List<MapEntry> entries, Filling filling)
      throws SQLException {
    var cells = new Cells(statement);
    for (var one : entries) {
      filling.fill(cells, one);
      cells.endRow();
    }
  }
}
