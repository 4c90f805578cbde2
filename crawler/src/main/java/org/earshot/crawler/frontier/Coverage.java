package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.store.Cells;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `crawler.coverage`: the ledger of what was looked at, hour by hour.
public final class Coverage {
  /// A digest looks back a month at the most, and then some days.
  static final Duration KEPT = Duration.ofDays(35);

  private static final String INSERT =
      """
      insert into crawler.coverage (looks, good, blocked, posts, source_id, hour_at)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String ADD =
      """
      update crawler.coverage set looks = looks + ?, good = good + ?, blocked = blocked + ?,
        posts = posts + ?
      where source_id = ? and hour_at = ?
      """;
  private static final String SELECT =
      """
      select source_id, hour_at, looks, good, blocked, posts from crawler.coverage
      where hour_at >= :from and hour_at < :to
      """;
  private static final String PURGE = "delete from crawler.coverage where hour_at < :old";

  /// Two processes that write the same hours do so in the same order.
  private static final Comparator<Entry> BY_SOURCE =
      Comparator.comparingLong(entry -> entry.hour().source());

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

  /// What is added, and to which hour.
  ///
  /// @param begun whether the hour is in the ledger, as far as one can tell by the look before
  record Entry(Hour hour, Sum sum, boolean begun) {
    Entry {
      Objects.requireNonNull(hour, "hour");
      Objects.requireNonNull(sum, "sum");
    }
  }

  /// A row of the ledger.
  record Hour(long source, Instant at) {
    Hour {
      at = begin(at);
    }

    private static Instant begin(Instant at) {
      return at.truncatedTo(ChronoUnit.HOURS);
    }
  }

  static Entry entry(Settled settled, Instant at) {
    var look = settled.look();
    var hour = new Hour(look.source().id(), at);
    boolean begun =
        look.fare().lastLook().filter(last -> hour.at().equals(Hour.begin(last))).isPresent();
    return new Entry(hour, settled.settlement().sum(look), begun);
  }

  static void add(Connection rows, Collection<Entry> entries) throws SQLException {
    var first = some(entries, entry -> !entry.begun());
    var later = new ArrayList<>(some(entries, Entry::begun));
    later.addAll(notThere(first, write(rows, INSERT, first)));
    var rest = notThere(later, write(rows, ADD, later));
    rest = notThere(rest, write(rows, INSERT, rest));
    // Where somebody else began the hour just now, or it stands here twice.
    var _ = write(rows, ADD, rest);
  }

  private static List<Entry> some(Collection<Entry> entries, Predicate<Entry> which) {
    return entries.stream()
        .filter(entry -> !entry.sum().isNothing())
        .filter(which)
        .sorted(BY_SOURCE)
        .toList();
  }

  private static List<Entry> notThere(List<Entry> entries, int[] counts) {
    var rest = new ArrayList<Entry>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        rest.add(entries.get(i));
      }
    }
    return rest;
  }

  private static int[] write(Connection rows, String sql, List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return new int[0];
    }
    try (var statement = rows.prepareStatement(sql)) {
      var cells = new Cells(statement);
      for (var entry : entries) {
        var sum = entry.sum();
        cells.add(sum.looks()).add(sum.good()).add(sum.blocked()).add(sum.posts());
        cells.add(entry.hour().source()).add(entry.hour().at()).endRow();
      }
      return statement.executeBatch();
    }
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
