package org.earshot.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.earshot.app.store.Databases;

/// Sources that nobody serves, put into the database at once. Their cadence is such that as many
/// looks are due in a second whatever their number, so that only what grows with it is told apart.
///
/// @param count how many
record VirtualSources(int count) {
  static final int LOOKS_A_SECOND = 64;
  private static final int A_HOST = 5;

  /// A prime: neighbours by number are due far apart.
  private static final long STRIDE = 7_919;

  private static final String SOURCES =
      """
      insert into crawler.sources (id, name, address, kind, cadence_millis, fastest_millis,
        slowest_millis, about_brands, replies_visible, moderation_seconds, active, added)
      select x, 'source ' || x, 'http://h' || (x / %1$d) || '.example/' || x, 'page', %2$d, %2$d,
        %2$d, '[]', 'VISIBLE', 0, true, cast(? as timestamp with time zone)
      from system_range(0, ?) as numbers (x)
      """;
  private static final String LOOKS =
      """
      insert into crawler.looks (source_id, place_key, address, at_address, via, group_key, due_at,
        pause_millis, revision, read_once, state, since, detail, posts, failures)
      select x, '', 'http://h' || (x / %1$d) || '.example/' || x,
        'http://h' || (x / %1$d) || '.example/' || x, '', 'h' || (x / %1$d) || '.example:80',
        dateadd(millisecond, mod(x * %3$d * 1000, %2$d), cast(? as timestamp with time zone)),
        0, 0, false, 'NEW', cast(? as timestamp with time zone), '', 0, 0
      from system_range(0, ?) as numbers (x)
      """;
  private static final String GATES =
      """
      insert into crawler.gates (group_key, next_at, wake_at)
      select group_key, min(due_at), min(due_at) from crawler.looks group by group_key
      """;

  /// Milliseconds from the start to a source's first look.
  long firstDue(int source) {
    return source * STRIDE * 1000 % cadence().toMillis();
  }

  Duration cadence() {
    return Duration.ofSeconds(count / LOOKS_A_SECOND);
  }

  void settle(Databases databases, Instant start) throws SQLException {
    try (var rows = databases.plain().getConnection()) {
      insert(rows, SOURCES, start, 1);
      insert(rows, LOOKS, start, 2);
      try (var gates = rows.createStatement()) {
        var _ = gates.executeUpdate(GATES);
      }
    }
  }

  private void insert(Connection rows, String sql, Instant start, int times) throws SQLException {
    var text = sql.formatted(A_HOST, cadence().toMillis(), STRIDE);
    try (var insert = rows.prepareStatement(text)) {
      for (int i = 1; i <= times; i++) {
        insert.setObject(i, start.atOffset(ZoneOffset.UTC));
      }
      insert.setInt(times + 1, count - 1);
      var _ = insert.executeUpdate();
    }
  }
}
