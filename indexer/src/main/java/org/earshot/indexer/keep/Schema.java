package org.earshot.indexer.keep;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the indexer's schema up to date.
public final class Schema {
  private Schema() {}

  public static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas("indexer")
        .defaultSchema("indexer")
        .createSchemas(true)
        .locations("classpath:org/earshot/indexer/migration")
        .load()
        .migrate();
  }
}
