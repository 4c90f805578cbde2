package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WriterTurnTest {
  private final JdbcDataSource h2 = new JdbcDataSource();
  private final WriterTurn turn = new WriterTurn(Duration.ofMillis(50));
  private final EmbeddedDataSource plain = new EmbeddedDataSource(h2, turn, () -> {});
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private Connection mine;

  WriterTurnTest() throws SQLException {
    h2.setURL("jdbc:h2:mem:turn;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    mine = plain.getConnection();
  }

  @BeforeEach
  void begin() throws SQLException {
    run(mine, "create table t (id int primary key)");
    mine.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    mine.close();
    try (var last = h2.getConnection()) {
      run(last, "shutdown");
    }
    other.close();
  }

  @Test
  void secondTransactionWaitsUntilTheFirstHasEnded() throws Exception {
    run(mine, "insert into t values (1)");

    assertThatThrownBy(() -> elsewhere("insert into t values (2)"))
        .hasCauseInstanceOf(SQLTransientException.class)
        .hasMessageContaining("another transaction has been writing for more than PT0.05S");
    mine.commit();
    elsewhere("insert into t values (2)");
  }

  @Test
  void readerNeverWaits() throws Exception {
    run(mine, "insert into t values (1)");

    elsewhere("select id from t");
  }

  @Test
  void rowLockIsAChange() throws SQLException {
    run(mine, "select id from t for update");

    assertThatThrownBy(() -> elsewhere("insert into t values (2)"))
        .hasCauseInstanceOf(SQLTransientException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"rollback", "close", "commit hidden in auto-commit"})
  void turnIsGivenBackBy(String end) throws Exception {
    run(mine, "insert into t values (1)");

    switch (end) {
      case "rollback" -> mine.rollback();
      case "close" -> mine.close();
      default -> mine.setAutoCommit(true);
    }
    elsewhere("insert into t values (2)");
  }

  @Test
  void rollbackToASavepointKeepsTheTurn() throws SQLException {
    run(mine, "insert into t values (1)");
    var savepoint = mine.setSavepoint();
    run(mine, "insert into t values (2)");
    mine.rollback(savepoint);

    assertThatThrownBy(() -> elsewhere("insert into t values (3)"))
        .hasCauseInstanceOf(SQLTransientException.class);
  }

  @Test
  void failedStatementInAutoCommitGivesTheTurnBack() throws Exception {
    mine.setAutoCommit(true);
    run(mine, "insert into t values (1)");
    assertThatThrownBy(() -> run(mine, "insert into t values (1)"))
        .isInstanceOf(SQLException.class);

    elsewhere("insert into t values (2)");
  }

  @Test
  void sameThreadGoesOnByAnotherConnection() throws Exception {
    run(mine, "insert into t values (1)");
    try (var second = plain.getConnection()) {
      run(second, "insert into t values (2)");
    }

    assertThatThrownBy(() -> elsewhere("insert into t values (3)"))
        .hasCauseInstanceOf(SQLTransientException.class);
    mine.commit();
    elsewhere("insert into t values (3)");
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "select 1, true",
    "'  SELECT id from t', true",
    "values 1, true",
    "select id from t FOR UPDATE skip locked, false",
    "update t set id = 1, false",
    "with x as (select 1) insert into t select * from x, false",
    "create index i on t (id), false",
    "'', false",
  })
  void onlyWhatSurelyReadsCountsAsReading(String sql, boolean reads) {
    assertThat(Sql.of(sql).reads()).isEqualTo(reads);
  }

  private void elsewhere(String sql) throws Exception {
    try {
      other
          .submit(() -> {
            try (var connection = plain.getConnection()) {
              run(connection, sql);
            }
            return sql;
          })
          .get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
