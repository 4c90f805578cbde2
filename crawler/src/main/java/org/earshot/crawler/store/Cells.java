package org.earshot.crawler.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Fills the parameters of a statement, one after the other. Where rows come by the hundred, what
/// jdbi does for each parameter costs more than the database.
public final class Cells {
  private final PreparedStatement statement;
  private int last;

  public Cells(PreparedStatement statement) {
    this.statement = statement;
  }

  /// In microseconds: PostgreSQL would round up, to a moment that is still to come.
  public static OffsetDateTime moment(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  public Cells add(Instant value) throws SQLException {
    statement.setObject(++last, moment(value));
    return this;
  }

  public Cells addInstant(Optional<Instant> value) throws SQLException {
    if (value.isPresent()) {
      return add(value.get());
    }
    statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  public Cells add(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  public Cells addText(Optional<String> value) throws SQLException {
    statement.setString(++last, value.orElse(null));
    return this;
  }

  public Cells add(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  public Cells add(int value) throws SQLException {
    statement.setInt(++last, value);
    return this;
  }

  public Cells add(boolean value) throws SQLException {
    statement.setBoolean(++last, value);
    return this;
  }

  /// Ends a row; the next value is the first of another one.
  public void endRow() throws SQLException {
    statement.addBatch();
    last = 0;
  }
}
