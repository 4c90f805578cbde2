package org.earshot.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Reads a row of `crawler.looks` joined with its source.
final class LookRow implements RowMapper<Look> {
  /// Columns of a look `l` and its source `s`, whose own ones have a prefix where they collide.
  static final String COLUMNS =
      SourceRow.COLUMNS
          + """
          , l.id as look_id, l.address as look_address, l.at_address, l.via, l.ends_at,
          l.pause_millis, l.place_key, l.revision, l.etag, l.last_modified, l.validated_address,
          l.digest, l.read_once, l.state, l.since, l.detail, l.last_look, l.last_success,
          l.posts, l.failures, l.due_at, l.page_number, l.remembered, l.fresh, l.tail_address,
          l.habits, l.is_map
          """;

  private final SourceRow source = new SourceRow();

  @Override
  public Look map(ResultSet row, StatementContext context) throws SQLException {
    return read(row);
  }

  Look read(ResultSet row) throws SQLException {
    var of = source.read(row);
    return new Look(
        row.getLong("look_id"),
        of,
        way(row),
        role(row),
        memory(row),
        walk(row),
        fare(row),
        Habits.parse(row.getString("habits"), of.spec().cadence().every()),
        row.getLong("revision"));
  }

  private static Look.Way way(ResultSet row) throws SQLException {
    return new Look.Way(
        row.getString("look_address"),
        at(row.getString("at_address")),
        row.getString("via").lines().toList());
  }

  /// It was an address when it was written.
  private static WebAddress at(String address) {
    return WebAddress.parse(address)
        .orElseThrow(() -> new IllegalStateException("a look stands at '" + address + "'"));
  }

  private static Look.Role role(ResultSet row) throws SQLException {
    var pause = Duration.ofMillis(row.getLong("pause_millis"));
    var ends = Database.maybeInstant(row, "ends_at");
    if (ends.isPresent()) {
      return new Look.Role.Place(ends.get(), pause);
    }
    var key = row.getString("place_key");
    return switch (key) {
      case LookRows.SOURCE_ITSELF -> new Look.Role.Itself();
      case LookRows.PAST -> new Look.Role.Past();
      default -> MapKeys.isMap(key) ? new Look.Role.Map(key) : new Look.Role.Mapped(key);
    };
  }

  private static Look.Memory memory(ResultSet row) throws SQLException {
    return new Look.Memory(
        new Validators(
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("last_modified"))),
        Optional.ofNullable(row.getString("validated_address")),
        Optional.ofNullable(row.getString("digest")),
        row.getBoolean("read_once"),
        row.getBoolean("is_map"));
  }

  private static Look.Walk walk(ResultSet row) throws SQLException {
    return new Look.Walk(
        row.getInt("page_number"),
        Remembered.parse(row.getString("remembered")),
        Remembered.parse(row.getString("fresh")),
        Optional.ofNullable(row.getString("tail_address")).flatMap(WebAddress::parse));
  }

  private static Look.Fare fare(ResultSet row) throws SQLException {
    return new Look.Fare(
        SourceHealth.State.valueOf(row.getString("state")),
        Database.instant(row, "since"),
        row.getString("detail"),
        Database.maybeInstant(row, "last_look"),
        Database.maybeInstant(row, "last_success"),
        row.getInt("posts"),
        row.getInt("failures"));
  }
}
