package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedDataSourceTest {
  private final AtomicInteger syncs = new AtomicInteger();
  private final JdbcDataSource h2 = new JdbcDataSource();
  private final DataSource durable =
      new EmbeddedDataSource(h2, new WriterTurn(), new GroupedSync(syncs::incrementAndGet));
  private Connection keptOpen;

  EmbeddedDataSourceTest() throws SQLException {
    h2.setURL("jdbc:h2:mem:durable;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    keptOpen = h2.getConnection();
  }

  @BeforeEach
  void table() throws SQLException {
    try (var statement = keptOpen.createStatement()) {
      statement.execute("create table t (id int primary key)");
    }
  }

  @AfterEach
  void close() throws SQLException {
    keptOpen.close();
  }

  @Test
  void commitOfAChangeIsSyncedOnce() throws SQLException {
    try (var connection = durable.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, 1);
      insert(connection, 2);
      assertThat(syncs).hasValue(0);
      connection.commit();
      connection.setAutoCommit(true);
    }

    assertThat(syncs).hasValue(1);
  }

  @Test
  void statementInAutoCommitIsSynced() throws SQLException {
    try (var connection = durable.getConnection()) {
      insert(connection, 1);
      try (var statement = connection.createStatement()) {
        statement.execute("insert into t values (2)");
        statement.addBatch("insert into t values (3)");
        statement.executeBatch();
      }
    }

    assertThat(syncs).hasValue(3);
  }

  @Test
  void commitHiddenInSetAutoCommitIsSynced() throws SQLException {
    try (var connection = durable.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, 1);
      connection.setAutoCommit(true);
    }

    assertThat(syncs).hasValue(1);
  }

  @Test
  void readingCostsNoSync() {
    var jdbi = Jdbi.create(durable);

    jdbi.useTransaction(
        handle -> handle.createQuery("select id from t").mapTo(Integer.class).list());

    assertThat(syncs).hasValue(0);
  }

  @Test
  void rolledBackChangeCostsNoSync() throws SQLException {
    try (var connection = durable.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, 1);
      connection.rollback();
      connection.commit();
    }

    assertThat(syncs).hasValue(0);
  }

  @Test
  void changeBeforeASavepointIsSyncedAfterRollbackToIt() throws SQLException {
    try (var connection = durable.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, 1);
      var savepoint = connection.setSavepoint();
      insert(connection, 2);
      connection.rollback(savepoint);
      connection.commit();
    }

    assertThat(syncs).hasValue(1);
  }

  @Test
  void jdbiTransactionIsSyncedOnce() {
    Jdbi.create(durable)
        .useTransaction(handle -> {
          handle.execute("insert into t values (?)", 1);
          handle.execute("insert into t values (?)", 2);
        });

    assertThat(syncs).hasValue(1);
  }

  @Test
  void statementsKnowTheWatchedConnection() throws SQLException {
    try (var connection = durable.getConnection();
        var statement = connection.prepareStatement("select 1")) {
      assertThat(statement.getConnection()).isSameAs(connection);
    }
    assertThat(durable.isWrapperFor(EmbeddedDataSource.class)).isTrue();
    assertThat(durable.unwrap(DataSource.class)).isSameAs(durable);
  }

  private static void insert(Connection connection, int id) throws SQLException {
    try (var statement = connection.prepareStatement("insert into t values (?)")) {
      statement.setInt(1, id);
      statement.executeUpdate();
    }
  }
}
