package org.earshot.indexer.keep;

import java.util.List;

/// The log of everything that changed, in commit order.
public final class LogTable {
  /// One thing that changed.
  ///
  /// @param erased true when the mention is gone
  public record Entry(long id, long mention, boolean erased) {}

  private final Store store;

  public LogTable(Store store) {
    this.store = store;
  }

  /// Number of the newest entry; 0 when there is none.
  public long head() {
    return store.read(handle -> Heads.read(handle, Heads.LOG));
  }

  public List<Entry> after(long id, int limit) {
    return store.read(handle ->
        handle
            .createQuery(
                """
                select id, mention_id, erased from indexer.log
                where id > :id order by id limit :limit\
                """)
            .bind("id", id)
            .bind("limit", limit)
            .map((row, context) -> new Entry(row.getLong(1), row.getLong(2), row.getBoolean(3)))
            .list());
  }
}
