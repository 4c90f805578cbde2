package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.earshot.app.OperatorException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabasesTest {
  @TempDir Path folder;

  @Test
  void embeddedAddressLosesNothingAndReadsPostgresql() {
    assertThat(Databases.embeddedUrl(Path.of("/srv/earshot/db/earshot")))
        .isEqualTo(
            "jdbc:h2:file:/srv/earshot/db/earshot;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";QUERY_CACHE_SIZE=64");
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() {
    var file = folder.resolve("earshot");
    try (var databases = Databases.embedded(file)) {
      var durable = Jdbi.create(databases.durable());
      durable.useHandle(handle -> handle.execute("create table t (id int)"));
      durable.useTransaction(handle -> handle.execute("insert into t values (1)"));
      Jdbi.create(databases.plain())
          .useHandle(handle -> handle.execute("insert into t values (2)"));
    }

    try (var databases = Databases.embedded(file)) {
      var found =
          Jdbi.create(databases.plain())
              .withHandle(handle ->
                  handle.createQuery("select id from t order by id").mapTo(Integer.class).list());
      assertThat(found).containsExactly(1, 2);
    }
  }

  @Test
  void databaseServerNeedsNoDecoration() throws IOException {
    try (var postgres = EmbeddedPostgres.start();
        var databases =
            Databases.external(
                new DatabaseSettings(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      assertThat(databases.durable()).isSameAs(databases.plain());
      assertThat(
              Jdbi.create(databases.durable())
                  .<Integer, RuntimeException>withHandle(
                      handle -> handle.createQuery("select 1").mapTo(Integer.class).one()))
          .isEqualTo(1);
    }
  }

  @Test
  void serverThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var settings =
        new DatabaseSettings(
            "jdbc:postgresql://127.0.0.1:1/earshot?connectTimeout=1", "earshot", "hush");

    assertThatThrownBy(() -> Databases.external(settings))
        .isInstanceOf(OperatorException.class)
        .hasMessageStartingWith("cannot open the database jdbc:postgresql://127.0.0.1:1/earshot: ")
        .message()
        .doesNotContain("hush");
    assertThat(settings.toString()).doesNotContain("hush");
  }
}
