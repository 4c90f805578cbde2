package org.earshot.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.earshot.app.store.Databases;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.store.Database;

/// The rows that the crawler writes of a page, in its own tables: the look's, the hour's in the
/// ledger, and the host's before and after, in bare batched JDBC.
final class BareRows implements AutoCloseable {
  private static final String LOOK =
      """
      update crawler.looks set at_address = ?, via = '', group_key = ?, due_at = ?,
        pause_millis = ?, etag = ?, last_modified = ?, validated_address = ?, digest = ?,
        read_once = ?, state = ?, since = ?, detail = ?, last_look = ?, last_success = ?, posts = ?,
        failures = ?, page_number = ?, remembered = ?, fresh = ?, tail_address = ?, habits = ?
      where id = ? and revision = ?
      """;
  private static final String HOUR =
      """
      insert into crawler.coverage (looks, good, blocked, posts, source_id, hour_at)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String TAKE =
      "update crawler.gates set owner = ?, lease_until = ?, stirred = stirred + 1 where group_key = ?";
  private static final String GIVE_BACK =
      """
      update crawler.gates set wake_at = ?, next_at = ?, lease_until = null, owner = null
      where group_key = ?
      """;

  /// As long as what is remembered of a page with twenty posts, and of a look's habits.
  private static final String REMEMBERED = "0123456789abcde\n".repeat(20);

  private static final String HABITS = "4.600\n1.800\n4147200.000\n0\n0\n0\n0\n1\n12\n12\n20";

  private final Connection rows;
  private final Map<String, Long> looks = new HashMap<>();

  /// What is kept of a page.
  record Row(String page, String digest) {}

  BareRows(Databases databases, Site site) throws SQLException {
    var none =
        new CrawlRig.Parts(
            ask -> {
              throw new IllegalStateException("nothing is asked for");
            },
            (page, kind, selectors) -> {
              throw new IllegalStateException("nothing is read");
            },
            harvests -> {
              throw new IllegalStateException("nothing is kept");
            },
            java.time.Clock.systemUTC());
    Database.migrate(databases.durable());
    try (var crawler = new CrawlRig(databases, CrawlerSettings.ofDefaults(), none)) {
      LoadCrawl.watch(crawler.sources(), site);
    }
    rows = databases.plain().getConnection();
    try (var statement = rows.createStatement();
        var row = statement.executeQuery("select id, address from crawler.looks")) {
      while (row.next()) {
        looks.put(row.getString(2), row.getLong(1));
      }
    }
    rows.setAutoCommit(false);
  }

  void write(Collection<Row> pages) throws SQLException {
    var now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    var hosts = new TreeSet<String>();
    try (var look = rows.prepareStatement(LOOK);
        var hour = rows.prepareStatement(HOUR)) {
      for (var page : pages) {
        hosts.add(host(page.page()));
        look(look, page, now);
        hour(hour, looks.getOrDefault(page.page(), 0L), now);
      }
      var _ = look.executeBatch();
      var _ = hour.executeBatch();
    }
    hosts(hosts, now);
    rows.commit();
  }

  private void look(PreparedStatement look, Row page, OffsetDateTime now) throws SQLException {
    look.setString(1, page.page());
    look.setString(2, host(page.page()));
    look.setObject(3, now.plusDays(1));
    look.setLong(4, 0);
    look.setString(5, null);
    look.setString(6, null);
    look.setString(7, page.page());
    look.setString(8, page.digest());
    look.setBoolean(9, true);
    look.setString(10, "OK");
    look.setObject(11, now);
    look.setString(12, "20 posts");
    look.setObject(13, now);
    look.setObject(14, now);
    look.setInt(15, 20);
    look.setInt(16, 0);
    look.setInt(17, 0);
    look.setString(18, REMEMBERED);
    look.setString(19, "");
    look.setString(20, null);
    look.setString(21, HABITS);
    look.setLong(22, looks.getOrDefault(page.page(), 0L));
    look.setLong(23, 0);
    look.addBatch();
  }

  private static void hour(PreparedStatement hour, long source, OffsetDateTime now)
      throws SQLException {
    var counts = List.of(1, 1, 0, 0);
    for (int i = 0; i < counts.size(); i++) {
      hour.setInt(i + 1, counts.get(i));
    }
    hour.setLong(5, source);
    hour.setObject(6, now.truncatedTo(ChronoUnit.HOURS));
    hour.addBatch();
  }

  private void hosts(Collection<String> hosts, OffsetDateTime now) throws SQLException {
    try (var take = rows.prepareStatement(TAKE);
        var back = rows.prepareStatement(GIVE_BACK)) {
      for (var host : hosts) {
        take.setString(1, "0123456789abcdef-1");
        take.setObject(2, now.plusMinutes(1));
        take.setString(3, host);
        take.addBatch();
        back.setObject(1, now.plusDays(1));
        back.setObject(2, now);
        back.setString(3, host);
        back.addBatch();
      }
      var _ = take.executeBatch();
      var _ = back.executeBatch();
    }
  }

  private static String host(String page) {
    return page.substring("http://".length(), page.indexOf("/page"));
  }

  @Override
  public void close() throws SQLException {
    rows.rollback();
    rows.close();
  }
}
