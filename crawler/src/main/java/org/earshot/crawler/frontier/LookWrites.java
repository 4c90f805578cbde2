package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Cells;
import org.earshot.crawler.store.Database;

/// Writes what looks came to into their rows.
final class LookWrites {
  private static final String UPDATE =
      """
      update crawler.looks set at_address = ?, via = '', group_key = ?, due_at = ?,
        pause_millis = ?, etag = ?, last_modified = ?, validated_address = ?, digest = ?,
        read_once = ?, state = ?, since = ?, detail = ?, last_look = ?, last_success = ?, posts = ?,
        failures = ?, page_number = ?, remembered = ?, fresh = ?, tail_address = ?, habits = ?,
        is_map = ?
      where id = ? and revision = ?
      """;

  private LookWrites() {}

  /// Writes the rows.
  ///
  /// @return for each of them 1, or 0 where people have changed the source since the look began
  static int[] write(Connection rows, List<Settled> settled) throws SQLException {
    if (settled.isEmpty()) {
      return new int[0];
    }
    try (var update = rows.prepareStatement(UPDATE)) {
      var cells = new Cells(update);
      for (var one : settled) {
        fill(cells, one.look(), one.settlement());
        cells.add(one.look().id()).add(one.look().revision()).endRow();
      }
      return update.executeBatch();
    }
  }

  private static void fill(Cells cells, Look look, Settlement settlement) throws SQLException {
    var next = settlement.next();
    var memory = settlement.memory();
    var fare = settlement.fare();
    var walk = settlement.walk();
    cells
        .add(Database.storable(next.at().url()))
        .add(next.at().group())
        .add(next.due())
        .add(settlement.nextPause(look).toMillis())
        .addText(memory.validators().etag())
        .addText(memory.validators().lastModified())
        .addText(memory.validated().map(Database::storable))
        .addText(memory.digest())
        .add(memory.readOnce())
        .add(fare.state().name())
        .add(fare.since())
        .add(fare.detail())
        .addInstant(fare.lastLook())
        .addInstant(fare.lastSuccess())
        .add(fare.posts())
        .add(fare.failures())
        .add(walk.pages())
        .add(walk.last().row())
        .add(walk.fresh().row())
        .addText(walk.tail().map(WebAddress::url).map(Database::storable))
        .add(settlement.habits().row())
        .add(memory.map());
  }
}
