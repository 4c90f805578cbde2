package org.earshot.indexer.keep;

import org.jdbi.v3.core.Handle;

/// Counters that move under their row's lock, so that their numbers are in commit order.
public final class Heads {
  public static final String LOG = "log";
  static final String BRANDS = "brands";

  // Allotted by whoever holds the lock of the log's head.
  static final String AUTHORS = "authors";
  static final String POSTS = "posts";
  static final String MENTIONS = "mentions";
  static final String MARKS = "marks";

  private Heads() {}

  public static long read(Handle handle, String name) {
    return select(handle, name, "");
  }

  /// Reads a counter and holds its lock until the transaction ends.
  static long lock(Handle handle, String name) {
    return select(handle, name, " for update");
  }

  static void move(Handle handle, String name, long number) {
    handle.execute("update indexer.heads set number = ? where name = ?", number, name);
  }

  /// Takes numbers. Only for who holds the lock of the log's head.
  ///
  /// @return the number before the first of them
  static long allot(Handle handle, String name, int count) {
    long before = read(handle, name);
    if (count > 0) {
      move(handle, name, before + count);
    }
    return before;
  }

  private static long select(Handle handle, String name, String lock) {
    return handle
        .createQuery("select number from indexer.heads where name = :name" + lock)
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
