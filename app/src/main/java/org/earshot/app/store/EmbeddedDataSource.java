package org.earshot.app.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// A data source whose transactions change the embedded database one after the other, and whose
/// commits return after a wait of its own: for the disk, where they carry a promise. H2 as it
/// stands gives a commit to the operating system, which loses it when the power goes.
final class EmbeddedDataSource implements DataSource {
  private final DataSource inner;
  private final WriterTurn turn;
  private final AfterCommit sync;

  EmbeddedDataSource(DataSource inner, WriterTurn turn, AfterCommit sync) {
    this.inner = inner;
    this.turn = turn;
    this.sync = sync;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return EmbeddedConnection.over(inner.getConnection(), turn, sync);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return EmbeddedConnection.over(inner.getConnection(user, password), turn, sync);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return inner.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    inner.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    inner.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return inner.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
    return inner.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : inner.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || inner.isWrapperFor(type);
  }
}
