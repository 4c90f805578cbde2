package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;

/// Instants as both databases take them: with their offset, in microseconds, which is as fine as
/// PostgreSQL goes.
final class Times {
  private Times() {}

  static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  static Argument of(Instant instant) {
    var value = OffsetDateTime.ofInstant(kept(instant), ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, value);
  }

  static Argument of(Optional<Instant> instant) {
    return instant
        .map(Times::of)
        .orElse((position, statement, context) ->
            statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE));
  }

  static Instant read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> readOptional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
