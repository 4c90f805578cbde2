package org.earshot.crawler.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/// The crawler's schema, on H2 and on PostgreSQL.
public final class Database {
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

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// What both databases can keep as text: PostgreSQL refuses NUL and halves of surrogate pairs.
  public static String storable(String text) {
    var noNul = text.replace("\0", "");
    return new String(
        noNul.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /// Writes instants in microseconds: PostgreSQL would round up, to a moment that is still to come.
  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      var micros = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, micros);
    }
  }
}
