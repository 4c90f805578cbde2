package org.earshot.indexer.keep;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the parameters of a statement, one after the other.
final class Cells {
  private final PreparedStatement statement;
  private int last;

  Cells(PreparedStatement statement) {
    this.statement = statement;
  }

  Cells add(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  Cells add(Optional<String> value) throws SQLException {
    statement.setString(++last, value.orElse(null));
    return this;
  }

  Cells add(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  Cells add(int value) throws SQLException {
    statement.setInt(++last, value);
    return this;
  }

  Cells add(boolean value) throws SQLException {
    statement.setBoolean(++last, value);
    return this;
  }

  Cells addNumber(@Nullable Long value) throws SQLException {
    if (value != null) {
      return add(value.longValue());
    }
    statement.setNull(++last, Types.BIGINT);
    return this;
  }

  Cells addTime(Instant value) throws SQLException {
    statement.setObject(++last, Times.kept(value).atOffset(ZoneOffset.UTC));
    return this;
  }

  Cells addTime(Optional<Instant> value) throws SQLException {
    if (value.isPresent()) {
      return addTime(value.get());
    }
    statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  Cells addAll(Long... values) throws SQLException {
    return addArray("bigint", values);
  }

  Cells addAll(String... values) throws SQLException {
    return addArray("varchar", values);
  }

  /// Ends a row; the next value is the first of another one.
  void endRow() throws SQLException {
    statement.addBatch();
    last = 0;
  }

  private Cells addArray(String type, Object[] values) throws SQLException {
    statement.setArray(++last, statement.getConnection().createArrayOf(type, values));
    return this;
  }
}
