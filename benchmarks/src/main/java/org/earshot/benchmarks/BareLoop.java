package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.earshot.app.store.Databases;

/// What remains of fetching when nobody asks how: OkHttp on a virtual thread for each host, and in
/// batches the rows that the crawler would write of each page.
final class BareLoop implements AutoCloseable {
  private static final int BATCH = 64;

  private final OkHttpClient client = new OkHttpClient();
  private final BareRows rows;
  private final ReentrantLock turn = new ReentrantLock();
  private final List<BareRows.Row> waiting = new ArrayList<>();

  private BareLoop(BareRows rows) {
    this.rows = rows;
  }

  static Cost over(Site site, Path file) throws Exception {
    try (var databases = Databases.embedded(file);
        var rows = new BareRows(databases, site);
        var loop = new BareLoop(rows)) {
      return Cost.of(site.load().total(), () -> loop.fetchAll(site));
    }
  }

  /// OkHttp alone.
  static Cost withoutRows(Site site) throws Exception {
    try (var client = new BareLoopClient()) {
      return Cost.of(site.load().total(), () -> each(site, client::fetch));
    }
  }

  private static final class BareLoopClient implements AutoCloseable {
    private final OkHttpClient client = new OkHttpClient();

    void fetch(String page) throws IOException {
      var _ = body(client, page);
    }

    @Override
    public void close() {
      end(client);
    }
  }

  /// What is done with a page.
  private interface Fetch {
    void fetch(String page) throws Exception;
  }

  private static void each(Site site, Fetch fetch) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var hosts = new ArrayList<Future<?>>();
      for (var pages : site.pages()) {
        hosts.add(
            threads.submit(() -> {
              for (var page : pages) {
                fetch.fetch(page);
              }
              return pages;
            }));
      }
      for (var host : hosts) {
        host.get();
      }
    }
  }

  private void fetchAll(Site site) throws Exception {
    each(site, this::fetch);
    rows.write(waiting);
  }

  private static byte[] body(OkHttpClient client, String page) throws IOException {
    try (var response = client.newCall(new Request.Builder().url(page).build()).execute()) {
      var body = response.body().bytes();
      if (body.length == 0) {
        throw new IOException("nothing at " + page);
      }
      return body;
    }
  }

  private void fetch(String page) throws Exception {
    var digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body(client, page)));
    turn.lock();
    try {
      waiting.add(new BareRows.Row(page, digest));
      if (waiting.size() == BATCH) {
        rows.write(waiting);
        waiting.clear();
      }
    } finally {
      turn.unlock();
    }
  }

  private static void end(OkHttpClient client) {
    client.dispatcher().executorService().close();
    client.connectionPool().evictAll();
  }

  @Override
  public void close() throws SQLException {
    end(client);
  }
}
