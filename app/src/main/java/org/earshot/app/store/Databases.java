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
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/// The one database behind two doors: `durable` for what carries a promise, `plain` for the rest.
public final class Databases implements AutoCloseable {
  /// H2 writes one commit at a time and PostgreSQL's default limit is 100 connections for all its
  /// clients; ten keep both busy.
  private static final int CONNECTIONS = 10;

  /// The embedded database has one user, who owns it; the directory's mode keeps others out.
  private static final String OWNER = "earshot";

  private final HikariDataSource pool;
  private final DataSource plain;
  private final DataSource durable;
  private final Optional<Connection> ours;

  /// A database that needs no decoration.
  private Databases(HikariDataSource pool) {
    this.pool = pool;
    this.plain = pool;
    this.durable = pool;
    this.ours = Optional.empty();
  }

  private Databases(HikariDataSource pool, Connection ours) {
    var turn = new WriterTurn();
    this.pool = pool;
    this.plain = new EmbeddedDataSource(pool, turn, () -> {});
    this.durable = new EmbeddedDataSource(pool, turn, new GroupedSync(() -> sync(ours)));
    this.ours = Optional.of(ours);
  }

  /// The address of an embedded database. Each option has its reason: without `WRITE_DELAY=0` a
  /// killed process loses acknowledged commits, without `DB_CLOSE_ON_EXIT=FALSE` the database goes
  /// before those who write to it at exit, the usual cache of eight statements has each parsed
  /// again and again, and the others make it read the SQL that PostgreSQL reads.
  static String embeddedUrl(Path file) {
    return embeddedUrl("file:" + file.toAbsolutePath());
  }

  private static String embeddedUrl(String file) {
    return "jdbc:h2:"
        + file
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";
  }

  /// Opens the embedded database, creating it where there is none.
  public static Databases embedded(Path file) {
    return open(embeddedUrl(file));
  }

  /// Opens the embedded database through a file system of the database's own, for tests that look
  /// at what is written.
  static Databases through(String scheme, Path file) {
    return open(embeddedUrl(scheme + ":" + file.toAbsolutePath()));
  }

  private static Databases open(String url) {
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
    return new Databases(pool(url, OWNER, ""));
  }

  /// Connects to a database server, whose own commits are on its disk when they return.
  public static Databases external(DatabaseSettings settings) {
    return new Databases(pool(settings.url(), settings.user(), settings.password()));
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
    pool.close();
    ours.ifPresent(Databases::close);
  }

  private static Databases embedded(String url, Connection ours) {
    try {
      return new Databases(pool(url, OWNER, ""), ours);
    } catch (RuntimeException failed) {
      close(ours);
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

  /// With `WRITE_DELAY=0` a commit is in the file when it returns, so the file is what is synced.
  /// `CHECKPOINT SYNC` would first store what others are just changing (see [WriterTurn]).
  private static void sync(Connection ours) throws SQLException {
    if (ours.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      session.getDatabase().getStore().getMvStore().sync();
      return;
    }
    throw new SQLException("not an embedded database");
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
