package org.earshot.crawler.frontier;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.Sources;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The sources in the database. Each comes with its row in the frontier, written in the same
/// transaction.
public final class StoredSources implements Sources {
  private static final int LONGEST_NAME = 200;
  private static final String ALL = "select " + SourceRow.COLUMNS + " from crawler.sources s";
  private static final String INSERT =
      """
      insert into crawler.sources (name, address, kind, cadence_millis, fastest_millis,
        slowest_millis, about_brands, about_item, about_market, alert_from, replies_visible,
        replies_at, moderation_seconds, active, selectors, added)
      values (:name, :address, :kind, :cadence, :fastest, :slowest, :brands, :item, :market,
        :alertFrom, :visible, :repliesAt, :moderation, :active, :selectors, :now)
      """;
  private static final String UPDATE =
      """
      update crawler.sources set name = :name, address = :address, kind = :kind,
        cadence_millis = :cadence, fastest_millis = :fastest, slowest_millis = :slowest, about_brands = :brands, about_item = :item,
        about_market = :market, alert_from = :alertFrom, replies_visible = :visible,
        replies_at = :repliesAt, moderation_seconds = :moderation, active = :active,
        selectors = :selectors
      where id = :id
      """;

  private final Jdbi jdbi;
  private final List<String> kinds;
  private final Clock clock;

  /// Opens the sources.
  ///
  /// @param durable where what people say is kept
  /// @param kinds names of the kinds that can be read
  public StoredSources(Jdbi durable, List<String> kinds, Clock clock) {
    this.jdbi = durable;
    this.kinds = List.copyOf(kinds);
    this.clock = clock;
  }

  @Override
  public Source add(SourceSpec spec) {
    var address = checked(spec);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Database.inTransaction(jdbi, handle -> add(handle, spec, address, now));
  }

  private static Source add(Handle handle, SourceSpec spec, WebAddress address, Instant now)
      throws SQLException {
    refuseTaken(handle, spec.name(), -1);
    long id =
        SourceRow.bind(handle.createUpdate(INSERT), spec)
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    LookRows.addSource(handle, id, spec, address, now);
    return new Source(id, spec, now);
  }

  @Override
  public Source change(long id, SourceSpec spec) {
    var address = checked(spec);
    var now = clock.instant();
    return Database.inTransaction(
        jdbi,
        handle -> {
          var before = find(handle, id).orElseThrow(() -> unknown(id));
          refuseTaken(handle, spec.name(), id);
          SourceRow.bind(handle.createUpdate(UPDATE), spec).bind("id", id).execute();
          LookRows.sourceChanged(handle, before, spec, address, now);
          return new Source(id, spec, before.added());
        });
  }

  private WebAddress checked(SourceSpec spec) {
    if (!kinds.contains(spec.kind())) {
      throw new IllegalArgumentException(
          "there is no kind '" + spec.kind() + "'; there are " + String.join(", ", kinds));
    }
    if (spec.name().length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a source's name has " + LONGEST_NAME + " characters at most");
    }
    return WebAddress.of(spec.address());
  }

  private static void refuseTaken(Handle handle, String name, long except) {
    boolean taken =
        handle
            .createQuery("select id from crawler.sources where name = :name and id <> :id")
            .bind("name", name)
            .bind("id", except)
            .mapTo(Long.class)
            .findFirst()
            .isPresent();
    if (taken) {
      throw new IllegalArgumentException("there is a source named '" + name + "' already");
    }
  }

  private static IllegalArgumentException unknown(long id) {
    return new IllegalArgumentException("there is no source " + id);
  }

  @Override
  public void remove(long id) {
    jdbi.useHandle(handle -> handle.execute("delete from crawler.sources where id = ?", id));
  }

  @Override
  public Optional<Source> find(long id) {
    return jdbi.withHandle(handle -> find(handle, id));
  }

  private static Optional<Source> find(Handle handle, long id) {
    return handle
        .createQuery(ALL + " where s.id = :id")
        .bind("id", id)
        .map(new SourceRow())
        .findOne();
  }

  @Override
  public List<Source> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(ALL + " order by s.name").map(new SourceRow()).list());
  }
}
