package org.earshot.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `crawler.coverage`: the ledger of what was looked at, hour by hour.
public final class Coverage {
  /// A digest looks back a month at the most, and then some days.
  static final Duration KEPT = Duration.ofDays(35);

  private static final String INSERT =
      """
      insert into crawler.coverage (source_id, hour_at, looks, good, blocked, posts)
      values (:source, :hour, 0, 0, 0, 0) on conflict do nothing
      """;
  private static final String ADD =
      """
      update crawler.coverage set looks = looks + :looks, good = good + :good,
        blocked = blocked + :blocked, posts = posts + :posts
      where source_id = :source and hour_at = :hour
      """;
  private static final String SELECT =
      """
      select source_id, hour_at, looks, good, blocked, posts from crawler.coverage
      where hour_at >= :from and hour_at < :to
      """;
  private static final String PURGE = "delete from crawler.coverage where hour_at < :old";

  private final Jdbi jdbi;

  public Coverage(Jdbi plain) {
    this.jdbi = plain;
  }

  /// The hours that begin within a time, of all sources.
  public List<CoverageHour> between(Instant from, Instant to) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SELECT + "order by source_id, hour_at")
            .bind("from", from)
            .bind("to", to)
            .map(Coverage::row)
            .list());
  }

  /// The hours that begin within a time, of one source.
  public List<CoverageHour> between(long source, Instant from, Instant to) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SELECT + "and source_id = :source order by hour_at")
            .bind("from", from)
            .bind("to", to)
            .bind("source", source)
            .map(Coverage::row)
            .list());
  }

  void purge(Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate(PURGE).bind("old", now.minus(KEPT)).execute());
  }

  /// What a step adds to the ledger.
  ///
  /// @param looks whole looks
  /// @param state that they led to
  /// @param posts not seen before
  record Sum(int looks, State state, int posts) {
    boolean isNothing() {
      return looks == 0 && posts == 0;
    }

    private int good() {
      return switch (state) {
        case OK, EMPTY, SLOW, QUIET -> looks;
        case NEW, CHANGED_SHAPE, UNREADABLE, ROBOTS_DENY, BLOCKED, GONE, FAILING, UNSAFE -> 0;
        case DUE_BY_HAND, PAUSED, LATE -> 0;
      };
    }

    private int blocked() {
      return state == State.BLOCKED || state == State.ROBOTS_DENY ? looks : 0;
    }
  }

  static void add(Handle handle, long source, Instant at, Sum sum) {
    if (sum.isNothing()) {
      return;
    }
    if (update(handle, source, at, sum) == 0) {
      hour(handle.createUpdate(INSERT), source, at).execute();
      update(handle, source, at, sum);
    }
  }

  private static int update(Handle handle, long source, Instant at, Sum sum) {
    return hour(handle.createUpdate(ADD), source, at)
        .bind("looks", sum.looks())
        .bind("good", sum.good())
        .bind("blocked", sum.blocked())
        .bind("posts", sum.posts())
        .execute();
  }

  private static <T extends SqlStatement<T>> T hour(T statement, long source, Instant at) {
    return statement.bind("source", source).bind("hour", at.truncatedTo(ChronoUnit.HOURS));
  }

  private static CoverageHour row(ResultSet row, StatementContext context) throws SQLException {
    return new CoverageHour(
        row.getLong("source_id"),
        Database.instant(row, "hour_at"),
        row.getInt("looks"),
        row.getInt("good"),
        row.getInt("blocked"),
        row.getInt("posts"));
  }
}
