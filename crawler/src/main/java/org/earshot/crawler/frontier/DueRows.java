package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.store.Database;

/// The looks of a host in the order in which they are due. Kept open over many hosts.
final class DueRows implements AutoCloseable {
  /// Whoever is listened to is not looked at; his places are. The index gives the order.
  private static final String FIRST =
      "select "
          + LookRow.COLUMNS
          + """
           from crawler.looks l join crawler.sources s on s.id = l.source_id
          where l.group_key = ? and s.active and (s.kind <> 'jetstream' or l.place_key <> '')
          order by l.group_key, l.due_at limit ?
          """;

  private final PreparedStatement first;
  private final LookRow look = new LookRow();

  DueRows(Connection rows) throws SQLException {
    this.first = rows.prepareStatement(FIRST);
  }

  List<DueLook> first(String group, int most) throws SQLException {
    first.setString(1, group);
    first.setInt(2, most);
    var looks = new ArrayList<DueLook>();
    try (var row = first.executeQuery()) {
      while (row.next()) {
        looks.add(new DueLook(look.read(row), Database.instant(row, "due_at")));
      }
    }
    return looks;
  }

  @Override
  public void close() throws SQLException {
    first.close();
  }
}
