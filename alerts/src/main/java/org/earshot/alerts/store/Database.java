package org.earshot.alerts.store;

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

/// The schema `alerts` and how its columns are read and written.
public final class Database {
  private Database() {}

  /// Brings the schema to this version and opens it.
  public static Jdbi open(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas("alerts")
        .defaultSchema("alerts")
        .createSchemas(true)
        .locations("classpath:org/earshot/alerts/migration")
        .load()
        .migrate();
    return Jdbi.create(source).registerArgument(new Instants());
  }

  /// As exact as both databases keep it, so that what is written is what is read.
  public static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /// Written with its offset: a plain timestamp would pass through the JVM's zone and be two
  /// instants in the hour that winter time repeats.
  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      var written = OffsetDateTime.ofInstant(kept(value), ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, written);
    }
  }
}
