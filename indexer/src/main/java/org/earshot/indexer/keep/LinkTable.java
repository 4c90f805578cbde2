package org.earshot.indexer.keep;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.indexer.Copy;
import org.jdbi.v3.core.Handle;

/// Which posts are copies of which first places.
final class LinkTable {
  private final Handle handle;

  LinkTable(Handle handle) {
    this.handle = handle;
  }

  /// The first places of posts that are copies.
  Map<Stars.Member, Stars.Place> firsts(Collection<Long> postIds) {
    var firsts = new HashMap<Stars.Member, Stars.Place>();
    handle
        .createQuery(
            """
            select post_id, kind, first_id, first_at from indexer.near_duplicates
            where post_id = any(:ids)\
            """)
        .bind("ids", MarkTable.numbers(postIds))
        .map((row, context) ->
            firsts.put(
                new Stars.Member(row.getLong(1), Copy.Kind.valueOf(row.getString(2))),
                new Stars.Place(row.getLong(3), Times.read(row, "first_at"))))
        .list();
    return firsts;
  }

  /// Takes posts out of all links.
  ///
  /// @return these, and those that had one of them for their first place: they look for another one
  Set<Long> part(Set<Long> postIds) {
    var alone = new LinkedHashSet<>(postIds);
    alone.addAll(
        handle
            .createQuery(
                "select distinct post_id from indexer.near_duplicates where first_id = any(:ids)")
            .bind("ids", MarkTable.numbers(postIds))
            .mapTo(Long.class)
            .list());
    handle
        .createUpdate("delete from indexer.near_duplicates where first_id = any(:ids)")
        .bind("ids", MarkTable.numbers(postIds))
        .execute();
    handle
        .createUpdate("delete from indexer.near_duplicates where post_id = any(:ids)")
        .bind("ids", MarkTable.numbers(postIds))
        .execute();
    return alone;
  }

  void move(Map<Stars.Member, Stars.Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    var follow =
        handle.prepareBatch(
            """
            update indexer.near_duplicates set first_id = :to, first_at = :at
            where first_id = :from and kind = :kind\
            """);
    var insert =
        handle.prepareBatch(
            """
            insert into indexer.near_duplicates (post_id, kind, first_id, first_at, likeness)
            values (:from, :kind, :to, :at, :likeness)\
            """);
    moves.forEach((member, move) -> {
      for (var batch : List.of(follow, insert)) {
        batch
            .bind("from", member.id())
            .bind("kind", member.kind().name())
            .bind("to", move.to().id())
            .bind("at", Times.of(move.to().at()))
            .bind("likeness", move.likeness())
            .add();
      }
    });
    follow.execute();
    insert.execute();
  }
}
