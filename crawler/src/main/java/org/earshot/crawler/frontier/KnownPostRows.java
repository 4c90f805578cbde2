package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.store.Cells;
import org.earshot.crawler.store.Database;

/// Writes what looks saw of the posts that they know: mentions, to notice when one is gone. Gathers
/// what many looks saw, for few statements.
final class KnownPostRows {
  private static final String INSERT =
      """
      insert into crawler.known_posts (last_seen, published, site, post_id, look_id, post_key)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String SEEN =
      """
      update crawler.known_posts set last_seen = ?, published = ?, missing_since = null
      where look_id = ? and post_key = ?
      """;
  private static final String MISSING =
      "update crawler.known_posts set missing_since = ? where look_id = ? and post_key = ?";
  private static final String NO_PROOF =
      "update crawler.known_posts set missing_since = null where look_id = ? and post_key = ?";
  private static final String FORGET =
      "delete from crawler.known_posts where look_id = ? and post_key = ?";

  private record Row(Look look, PostKey key, Instant now) {}

  private record Shown(Look look, Post post, Instant now) {}

  private final List<Row> forgotten = new ArrayList<>();
  private final List<Row> unproved = new ArrayList<>();
  private final List<Row> missing = new ArrayList<>();
  private final List<Shown> appeared = new ArrayList<>();
  private final List<Shown> seen = new ArrayList<>();

  /// What a look saw on a page that was read.
  void add(Look look, Sightings.Read read, Instant now) {
    forget(look, read.dropped(), now);
    add(unproved, look, read.unproved(), now);
    add(missing, look, read.missing(), now);
    read.appeared().forEach(post -> appeared.add(new Shown(look, post, now)));
    read.seen().forEach(post -> seen.add(new Shown(look, post, now)));
  }

  void forget(Look look, Set<PostKey> keys, Instant now) {
    add(forgotten, look, keys, now);
  }

  private static void add(List<Row> rows, Look look, Collection<PostKey> keys, Instant now) {
    keys.forEach(key -> rows.add(new Row(look, key, now)));
  }

  void write(Connection rows) throws SQLException {
    each(rows, FORGET, forgotten, (cells, row) -> key(cells, row.look(), row.key()));
    each(rows, NO_PROOF, unproved, (cells, row) -> key(cells, row.look(), row.key()));
    each(rows, MISSING, missing, (cells, row) -> key(cells.add(row.now()), row.look(), row.key()));
    each(
        rows,
        INSERT,
        appeared,
        (cells, row) ->
            key(names(times(cells, row), row.post().key()), row.look(), row.post().key()));
    each(rows, SEEN, seen, (cells, row) -> key(times(cells, row), row.look(), row.post().key()));
  }

  private static Cells times(Cells cells, Shown shown) throws SQLException {
    return cells.add(shown.now()).addInstant(shown.post().published().map(SiteTime::at));
  }

  private static Cells names(Cells cells, PostKey key) throws SQLException {
    return cells.add(Database.storable(key.site())).add(Database.storable(key.id()));
  }

  private static Cells key(Cells cells, Look look, PostKey key) throws SQLException {
    return cells.add(look.id()).add(Digests.of(key));
  }

  private interface Filling<T> {
    Cells fill(Cells cells, T row) throws SQLException;
  }

  private static <T> void each(Connection rows, String sql, List<T> each, Filling<T> filling)
      throws SQLException {
    if (each.isEmpty()) {
      return;
    }
    try (var statement = rows.prepareStatement(sql)) {
      var cells = new Cells(statement);
      for (var row : each) {
        filling.fill(cells, row).endRow();
      }
      var _ = statement.executeBatch();
    }
  }
}
