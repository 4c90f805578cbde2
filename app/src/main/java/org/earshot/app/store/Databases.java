package org.earshot.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.earshot.app.OperatorException;

/// The one database behind two doors: `durable` for what carries a promise, `plain` for the rest.
public final class Databases implements AutoCloseable {
  /// H2 writes one commit at a time and PostgreSQL's default limit is 100 connections for all its
  /// clients; ten keep both busy.
  private static final int CONNECTIONS = 10;

  /// The embedded database has one user, who owns it; the directory's mode keeps others out.
  private static final String OWNER = "earshot";

  private final HikariDataSource plain;
  private final DataSource durable;
  private final Optional<Connection> checkpoints;

  private Databases(HikariDataSource plain, Optional<Connection> checkpoints) {
    this.plain = plain;
    this.checkpoints = checkpoints;
    this.durable =
        checkpoints
            .<DataSource>map(own -> new DurableDataSource(plain, new GroupedSync(() -> sync(own))))
            .orElse(plain);
  }

  /// The address of an embedded database. Each option has its reason: without `WRITE_DELAY=0` a
  /// killed process loses acknowledged commits, without `DB_CLOSE_ON_EXIT=FALSE` the database goes
  /// before those who write to it at exit, and the others make it read the SQL that PostgreSQL
  /// reads.
  static String embeddedUrl(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  /// Opens the embedded database, creating it where there is none.
  public static Databases embedded(Path file) {
    var url = embeddedUrl(file);
    try {
      return embedded(url, DriverManager.getConnection(url, OWNER, ""));
    } catch (SQLException failed) {
      throw cannotOpen(url, failed);
    }
  }

  /// A database that is gone when it is closed.
  public static Databases inMemory() {
    var url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    return new Databases(pool(url, OWNER, ""), Optional.empty());
  }

  /// Connects to a database server, whose own commits are on its disk when they return.
  public static Databases external(DatabaseSettings settings) {
    var pool = pool(settings.url(), settings.user(), settings.password());
    return new Databases(pool, Optional.empty());
  }

  public DataSource plain() {
    return plain;
  }

  public DataSource durable() {
    return durable;
  }

  /// Gives all connections back; the embedded database closes with its last.
  @Override
  public void close() {
    plain.close();
    checkpoints.ifPresent(Databases::close);
  }

  private static Databases embedded(String url, Connection checkpoints) {
    try {
      return new Databases(pool(url, OWNER, ""), Optional.of(checkpoints));
    } catch (RuntimeException failed) {
      close(checkpoints);
      throw failed;
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var config = new HikariConfig();
    config.setPoolName("earshot");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failed) {
      throw cannotOpen(url, failed.getCause() instanceof SQLException cause ? cause : failed);
    }
  }

  private static void sync(Connection own) throws SQLException {
    try (var statement = own.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw new IllegalStateException("the database did not close", failed);
    }
  }

  private static OperatorException cannotOpen(String url, Exception failed) {
    return new OperatorException(
        "cannot open the database " + url.replaceFirst("[;?].*", "") + ": " + failed.getMessage(),
        failed);
  }
}
