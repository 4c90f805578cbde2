package org.earshot.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.Backfill.State;
import org.earshot.crawler.Source;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `crawler.backfills`, each with a look of its own while it runs.
public final class Backfills {
  private static final String COLUMNS =
      """
      select source_id, since, most_posts, most_pages, state, detail, pages, posts, oldest, started,
        ended
      from crawler.backfills
      """;
  private static final String REMOVE = "delete from crawler.backfills where source_id = :source";
  private static final String INSERT =
      """
      insert into crawler.backfills (source_id, since, most_posts, most_pages, state, detail, pages,
        posts, started)
      values (:source, :since, :posts, :pages, 'RUNNING', '', 0, 0, :now)
      """;
  private static final String REMOVE_LOOK =
      "delete from crawler.looks where source_id = :source and place_key = :place";
  private static final String END =
      """
      update crawler.backfills set state = :state, detail = :detail, ended = :now
      where source_id = :source and state = 'RUNNING'
      """;
  private static final String UPDATE =
      """
      update crawler.backfills set pages = :pages, posts = :posts, oldest = :oldest
      where source_id = :source
      """;

  private final Jdbi jdbi;
  private final Routing routing;
  private final Clock clock;

  public Backfills(Jdbi durable, Routing routing, Clock clock) {
    this.jdbi = durable;
    this.routing = routing;
    this.clock = clock;
  }

  /// Begins anew; one that ran for the source before is forgotten.
  public Backfill begin(Source source, Backfill.Limits limits) {
    var now = clock.instant();
    var spec = source.spec();
    var at = WebAddress.of(routing.route(spec.address(), spec.kind()).ask());
    return Database.inTransaction(
        jdbi,
        handle -> {
          handle.createUpdate(REMOVE).bind("source", source.id()).execute();
          removeLook(handle, source.id());
          handle
              .createUpdate(INSERT)
              .bind("source", source.id())
              .bind("since", limits.since())
              .bind("posts", limits.posts())
              .bind("pages", limits.pages())
              .bind("now", now)
              .execute();
          LookRows.addPast(handle, source, at, now);
          return find(handle, source.id()).orElseThrow();
        });
  }

  public void cancel(long source) {
    Database.change(
        jdbi, handle -> end(handle, source, State.CANCELLED, "ended by a person", clock.instant()));
  }

  public Optional<Backfill> find(long source) {
    return jdbi.withHandle(handle -> find(handle, source));
  }

  public List<Backfill> all() {
    return jdbi.withHandle(handle ->
        handle.createQuery(COLUMNS + "order by source_id").map(Backfills::backfill).list());
  }

  static Optional<Backfill> find(Handle handle, long source) {
    return handle
        .createQuery(COLUMNS + "where source_id = :source")
        .bind("source", source)
        .map(Backfills::backfill)
        .findOne();
  }

  static void keep(Handle handle, Backfill backfill) {
    handle
        .createUpdate(UPDATE)
        .bind("pages", backfill.pages())
        .bind("posts", backfill.posts())
        .bind("oldest", backfill.oldest())
        .bind("source", backfill.sourceId())
        .execute();
  }

  static void end(Handle handle, long source, State state, String detail, Instant now) {
    handle
        .createUpdate(END)
        .bind("state", state)
        .bind("detail", Database.storable(detail))
        .bind("now", now)
        .bind("source", source)
        .execute();
    removeLook(handle, source);
  }

  private static void removeLook(Handle handle, long source) {
    handle.createUpdate(REMOVE_LOOK).bind("source", source).bind("place", LookRows.PAST).execute();
  }

  private static Backfill backfill(ResultSet row, StatementContext context) throws SQLException {
    return new Backfill(
        row.getLong("source_id"),
        new Backfill.Limits(
            Database.maybeInstant(row, "since"),
            row.getInt("most_posts"),
            row.getInt("most_pages")),
        State.valueOf(row.getString("state")),
        row.getString("detail"),
        row.getInt("pages"),
        row.getInt("posts"),
        Database.maybeInstant(row, "oldest"),
        Database.instant(row, "started"),
        Database.maybeInstant(row, "ended"));
  }
}
