package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/// Reads and writes many rows by one statement. Where rows come by the hundred, what jdbi does for
/// each parameter costs more than the database.
final class Rows {
  /// A statement that broke off; the cause says why.
  static final class Failed extends RuntimeException {
    Failed(SQLException cause) {
      super("a statement failed", cause);
    }
  }

  /// Says what a row, or a question, holds.
  interface Filler<T> {
    void fill(Cells cells, T row) throws SQLException;
  }

  /// Takes a row of an answer.
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private Rows() {}

  /// Executes a statement once for each of the rows, in one batch.
  static <T> void write(Handle handle, String sql, Collection<T> rows, Filler<T> filler) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      var cells = new Cells(statement);
      for (var row : rows) {
        filler.fill(cells, row);
        cells.endRow();
      }
      var _ = statement.executeBatch();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  /// Gives a query its parameters, and its answer away row by row.
  static void read(Handle handle, String sql, Filler<Handle> question, Taker taker) {
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      question.fill(new Cells(statement), handle);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  static String[] texts(Collection<String> texts) {
    return texts.toArray(new String[0]);
  }

  static Long[] numbers(Collection<Long> numbers) {
    return numbers.toArray(new Long[0]);
  }
}
