package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/// By which marks recent posts are found. All marks of a post are one row; the rows are only ever
/// added at the end and taken away at the beginning.
final class MarkTable {
  /// Texts that are read for one batch: as many as a batch of front pages finds.
  private static final int MOST_TEXTS = 2_000;

  private static final String TEXTS =
      """
      select p.id, p.seen, w.content, a.account, a.profile, a.name
      from indexer.posts p
        join indexer.post_versions w on w.post_id = p.id and w.version = p.version
        left join indexer.authors a on a.id = w.author_id
      where p.id = any(:ids) and p.seen >= :since order by p.id limit :most\
      """;

  private static final String ROWS =
      "select id, post_id, marks from indexer.post_marks where id > ? order by id";

  private static final String INSERT =
      "insert into indexer.post_marks (id, post_id, marks) values (?, ?, ?)";

  /// Rows after which the oldest are taken away.
  private static final int STEP = 1_000;

  private record Row(long id, RecentMarks.Marked marked) {}

  private final Handle handle;
  private final RecentMarks recent;

  MarkTable(Handle handle, RecentMarks recent) {
    this.handle = handle;
    this.recent = recent;
  }

  /// The posts that hold one of these marks.
  List<CopyText> holders(Collection<Long> marks, Instant since) {
    catchUp();
    return read(recent.holders(marks), since);
  }

  List<CopyText> texts(Collection<Long> postIds) {
    return read(postIds, Instant.EPOCH);
  }

  /// Keeps the marks of posts.
  ///
  /// @return what is to be told to [RecentMarks] when it is committed
  RecentMarks.Stretch keep(List<RecentMarks.Marked> marks) {
    long before = Heads.allot(handle, Heads.MARKS, marks.size());
    var rows = new ArrayList<Row>();
    for (var marked : marks) {
      rows.add(new Row(before + rows.size() + 1, marked));
    }
    Rows.write(
        handle,
        INSERT,
        rows,
        (cells, row) ->
            cells
                .add(row.id())
                .add(row.marked().postId())
                .addAll(Rows.numbers(row.marked().marks())));
    forget(before, before + marks.size());
    return new RecentMarks.Stretch(before, marks);
  }

  /// Reads what others kept, and at first what was kept before.
  private void catchUp() {
    long head = Heads.read(handle, Heads.MARKS);
    long from = Math.max(recent.upTo(), head - RecentMarks.HELD);
    if (head > recent.upTo()) {
      Rows.read(
          handle,
          ROWS,
          (cells, _) -> cells.add(from),
          row -> recent.add(row.getLong(1), marked(row)));
    }
  }

  private static RecentMarks.Marked marked(ResultSet row) throws SQLException {
    var marks = new ArrayList<Long>();
    for (var mark : (Object[]) row.getArray(3).getArray()) {
      marks.add((Long) mark);
    }
    return new RecentMarks.Marked(row.getLong(2), marks);
  }

  private void forget(long before, long last) {
    if (before / STEP < last / STEP) {
      handle.execute("delete from indexer.post_marks where id <= ?", last - RecentMarks.HELD);
    }
  }

  private List<CopyText> read(Collection<Long> ids, Instant since) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(TEXTS)
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
