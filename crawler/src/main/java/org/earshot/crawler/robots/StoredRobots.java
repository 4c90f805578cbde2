package org.earshot.crawler.robots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps them in the database, so that all nodes share one copy.
public final class StoredRobots implements RobotsFiles {
  private static final String FIND =
      """
      select origin, standing, ask_at, hops, body, detail, fresh_until, failures
      from crawler.robots where origin = :origin
      """;
  private static final String INSERT =
      """
      insert into crawler.robots (origin, standing, ask_at, hops, body, detail, fresh_until, failures)
      values (:origin, :standing, :at, :hops, :body, :detail, :freshUntil, :failures)
      on conflict do nothing
      """;
  private static final String UPDATE =
      """
      update crawler.robots set standing = :standing, ask_at = :at, hops = :hops, body = :body,
        detail = :detail, fresh_until = :freshUntil, failures = :failures
      where origin = :origin
      """;

  private final Jdbi jdbi;

  public StoredRobots(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<RobotsFile> find(String origin) {
    return jdbi.withHandle(handle ->
        handle.createQuery(FIND).bind("origin", origin).map(StoredRobots::file).findOne());
  }

  @Override
  public void keep(RobotsFile file) {
    jdbi.useTransaction(handle -> {
      for (var sql : new String[] {INSERT, UPDATE}) {
        handle.createUpdate(sql).bindMethods(file).execute();
      }
    });
  }

  private static RobotsFile file(ResultSet row, StatementContext context) throws SQLException {
    return new RobotsFile(
        row.getString("origin"),
        RobotsFile.Standing.valueOf(row.getString("standing")),
        row.getString("ask_at"),
        row.getInt("hops"),
        row.getString("body"),
        row.getString("detail"),
        Database.instant(row, "fresh_until"),
        row.getInt("failures"));
  }
}
