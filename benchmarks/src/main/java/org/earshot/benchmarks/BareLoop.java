package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.earshot.app.store.Databases;

/// What remains of fetching when nobody asks how: OkHttp on a virtual thread for each host, and the
/// row of each page and of its host in batches of a hundred.
final class BareLoop implements AutoCloseable {
  private static final int BATCH = 100;
  private static final String PAGES =
      "create table pages (url varchar(300) primary key, due_at timestamp with time zone, etag text, "
          + "digest varchar(64), state varchar(20), detail text, last_look timestamp with time zone)";
  private static final String HOSTS =
      "create table hosts (name varchar(300) primary key, next_at timestamp with time zone)";

  private final OkHttpClient client = new OkHttpClient();
  private final Connection rows;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<String> waiting = new ArrayList<>();

  private BareLoop(Connection rows) {
    this.rows = rows;
  }

  static Cost over(Site site, Path file) throws Exception {
    try (var databases = Databases.embedded(file);
        var connection = databases.plain().getConnection();
        var loop = new BareLoop(connection)) {
      loop.prepare(site);
      return Cost.of(site.load().total(), () -> loop.fetchAll(site));
    }
  }

  private void prepare(Site site) throws SQLException {
    try (var statement = rows.createStatement()) {
      statement.execute(PAGES);
      statement.execute(HOSTS);
    }
    for (var host : site.pages()) {
      fill("insert into hosts (name) values (?)", List.of(host(host.getFirst())));
      fill("insert into pages (url) values (?)", host);
    }
    rows.setAutoCommit(false);
  }

  private void fill(String sql, List<String> keys) throws SQLException {
    try (var insert = rows.prepareStatement(sql)) {
      for (var key : keys) {
        insert.setString(1, key);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void fetchAll(Site site) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var hosts = new ArrayList<Future<?>>();
      for (var pages : site.pages()) {
        hosts.add(
            threads.submit(() -> {
              for (var page : pages) {
                fetch(page);
              }
              return pages;
            }));
      }
      for (var host : hosts) {
        host.get();
      }
    }
    write(waiting);
  }

  private void fetch(String page) throws IOException, SQLException {
    try (var response = client.newCall(new Request.Builder().url(page).build()).execute()) {
      if (response.body().bytes().length == 0) {
        throw new IOException("nothing at " + page);
      }
    }
    turn.lock();
    try {
      waiting.add(page);
      if (waiting.size() == BATCH) {
        write(waiting);
        waiting.clear();
      }
    } finally {
      turn.unlock();
    }
  }

  private void write(List<String> pages) throws SQLException {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    try (var look =
            rows.prepareStatement(
                "update pages set due_at = ?, etag = '', digest = ?, state = 'OK', detail = '', "
                    + "last_look = ? where url = ?");
        var host = rows.prepareStatement("update hosts set next_at = ? where name = ?")) {
      for (var page : pages) {
        look.setObject(1, now);
        look.setString(2, Integer.toHexString(page.hashCode()));
        look.setObject(3, now);
        look.setString(4, page);
        look.addBatch();
        host.setObject(1, now);
        host.setString(2, host(page));
        host.addBatch();
      }
      look.executeBatch();
      host.executeBatch();
      rows.commit();
    }
  }

  private static String host(String page) {
    return page.substring(0, page.indexOf("/page"));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().close();
    client.connectionPool().evictAll();
  }
}
