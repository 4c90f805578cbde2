package org.earshot.indexer.keep;

import org.jdbi.v3.core.Handle;

/// Counters that move under their row's lock, so that their numbers are in commit order.
public final class Heads {
  public static final String LOG = "log";
  static final String BRANDS = "brands";

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

  private static long select(Handle handle, String name, String lock) {
    return handle
        .createQuery("select number from indexer.heads where name = :name" + lock)
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
