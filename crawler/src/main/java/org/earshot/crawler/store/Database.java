package org.earshot.crawler.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// The crawler's schema, on H2 and on PostgreSQL.
public final class Database {
  private static final char LAST_ASCII = 0x7F;

  private Database() {}

  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas("crawler")
        .defaultSchema("crawler")
        .createSchemas(true)
        .locations("classpath:org/earshot/crawler/migration")
        .load()
        .migrate();
  }

  public static Jdbi open(DataSource source) {
    return Jdbi.create(source).registerArgument(new Instants());
  }

  /// Work that uses plain JDBC too.
  public interface Work<T> {
    T on(Handle handle) throws SQLException;
  }

  /// Work that gives nothing back.
  public interface Change {
    void on(Handle handle) throws SQLException;
  }

  /// Works outside a transaction.
  public static <T> T with(Jdbi jdbi, Work<T> work) {
    return jdbi.withHandle(handle -> done(handle, work));
  }

  /// Works in a transaction.
  public static <T> T inTransaction(Jdbi jdbi, Work<T> work) {
    return jdbi.inTransaction(handle -> done(handle, work));
  }

  /// Changes something in a transaction.
  public static void change(Jdbi jdbi, Change change) {
    jdbi.useTransaction(handle -> {
      try {
        change.on(handle);
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
    });
  }

  private static <T> T done(Handle handle, Work<T> work) {
    try {
      return work.on(handle);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// What both databases can keep as text: PostgreSQL refuses NUL and halves of surrogate pairs.
  public static String storable(String text) {
    if (isPlain(text)) {
      return text;
    }
    var noNul = text.replace("\0", "");
    return new String(
        noNul.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  /// Writes instants as [Cells] does.
  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      var micros = Cells.moment(value);
      return (position, statement, context) -> statement.setObject(position, micros);
    }
  }
}
