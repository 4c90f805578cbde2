package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/// By which marks recent posts are found.
final class MarkTable {
  record Mark(long mark, long postId) {}

  /// So many of the newest posts are held for certain: a look-up costs more the more there are.
  static final long HELD = 100_000;

  /// After so many posts a slice of the marks is looked through for older ones.
  static final long STEP = 1_000;

  /// With each slice looked through once in [#HELD] posts, twice as many are held at the most. An
  /// index by post would cost more than that.
  static final long SLICES = HELD / STEP;

  private static final long SLICE = Long.divideUnsigned(-1L, SLICES) + 1;

  /// Texts that are read for one batch: as many as a batch of front pages finds.
  private static final int MOST_TEXTS = 2_000;

  private static final String TEXTS =
      """
      select p.id, p.seen, w.content, a.account, a.profile, a.name
      from (%s) c
        join indexer.posts p on p.id = c.post_id
        join indexer.post_versions w on w.post_id = p.id and w.version = p.version
        left join indexer.authors a on a.id = w.author_id
      where p.seen >= :since order by p.id limit :most\
      """;

  private static final String HOLDERS =
      TEXTS.formatted("select distinct post_id from indexer.marks where mark = any(:ids)");

  private static final String THESE =
      TEXTS.formatted("select id as post_id from indexer.posts where id = any(:ids)");

  private final Handle handle;

  MarkTable(Handle handle) {
    this.handle = handle;
  }

  /// The posts that hold one of these marks, in one statement.
  List<CopyText> holders(Collection<Long> marks, Instant since) {
    return read(HOLDERS, marks, since);
  }

  List<CopyText> texts(Collection<Long> postIds) {
    return read(THESE, postIds, Instant.EPOCH);
  }

  void keep(List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            "insert into indexer.marks (mark, post_id) values (:mark, :post)"
                + " on conflict do nothing");
    // In the order of the index: rows side by side cost a third less than rows anywhere.
    marks.stream()
        .sorted(Comparator.comparingLong(Mark::mark).thenComparingLong(Mark::postId))
        .forEach(mark -> batch.bind("mark", mark.mark()).bind("post", mark.postId()).add());
    batch.execute();
    forget(marks);
  }

  private void forget(List<Mark> marks) {
    long first = marks.getFirst().postId();
    long last = marks.getLast().postId();
    long step = last / STEP;
    if (first / STEP == step || last <= HELD) {
      return;
    }
    long from = Long.MIN_VALUE + step % SLICES * SLICE;
    boolean ends = step % SLICES == SLICES - 1;
    handle.execute(
        "delete from indexer.marks where mark between ? and ? and post_id <= ?",
        from,
        ends ? Long.MAX_VALUE : from + SLICE - 1,
        last - HELD);
  }

  private List<CopyText> read(String sql, Collection<Long> ids, Instant since) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(sql)
        .bind("ids", numbers(ids))
        .bind("since", Times.of(since))
        .bind("most", MOST_TEXTS)
        .map((row, context) -> text(row))
        .list();
  }

  static Argument numbers(Collection<Long> ids) {
    var all = ids.toArray(new Long[0]);
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf("bigint", all));
  }

  private static CopyText text(ResultSet row) throws SQLException {
    var author =
        new Author(
            Optional.ofNullable(row.getString("name")),
            Optional.ofNullable(row.getString("account")),
            Optional.ofNullable(row.getString("profile")));
    return CopyText.of(
        row.getLong("id"),
        Json.post(row.getString("content"), author, "{}"),
        Times.read(row, "seen"));
  }
}
