package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens the database as a kill after any single write would have left it, while many were writing.
/// More by `-Dearshot.crash.points=N`; another run by `-Dearshot.crash.seed=N`.
final class CrashPointTest {
  private static final int POINTS = Integer.getInteger("earshot.crash.points", 60);
  private static final long SEED = Long.getLong("earshot.crash.seed", 20_261_101L);
  private static final int WRITERS = 5;
  private static final int TRANSACTIONS = 60;
  private static final int LOOKS = 20;
  private static final int KEYS = 60;

  private static final List<String> TABLES =
      List.of(
          "create table looks (id bigint primary key, group_key varchar(300), due bigint, text text)",
          "create index looks_due on looks (group_key, due)",
          """
          create table known (
            look_id bigint not null references looks (id) on delete cascade,
            post_key varchar(64) not null, seen bigint, primary key (look_id, post_key))
          """,
          "create table kept (id bigint primary key, word varchar(40) not null unique)");

  private static final String INDEXES =
      """
      select i.table_name as "table", '"' || i.index_name || '"' as "name",
        listagg(c.column_name, ', ') within group (order by c.ordinal_position) as "by"
      from information_schema.indexes i
      join information_schema.index_columns c using (index_schema, index_name)
      where i.table_schema = 'public' group by 1, 2
      """;

  @TempDir Path folder;

  /// How many writes had been made when a commit was acknowledged, by what it kept.
  private final Map<Long, Integer> acknowledged = new ConcurrentHashMap<>();

  @Test
  void everyCommitIsWholeWhateverWriteWasTheLast() throws Exception {
    try (var file = WrittenFile.recording()) {
      int first;
      try (var databases = Databases.through(WrittenFile.SCHEME, folder.resolve("live"))) {
        create(databases.plain());
        first = file.count();
        write(databases, file);
      }
      var random = new Random(SEED);
      for (int point = 0; point < POINTS; point++) {
        int writes = first + random.nextInt(file.count() - first);
        file.replay(writes, folder.resolve("dead.mv.db"));
        assertWhole(writes);
      }
    }
  }

  private void assertWhole(int writes) throws Exception {
    var dead = folder.resolve("dead");
    try (var handle =
        Jdbi.open(DriverManager.getConnection(Databases.embeddedUrl(dead), "earshot", ""))) {
      var kept = handle.createQuery("select id from kept").mapTo(Long.class).set();
      var lost = new ArrayList<Long>();
      acknowledged.forEach((id, at) -> {
        if (at <= writes && !kept.contains(id)) {
          lost.add(id);
        }
      });

      assertThat(lost).as("acknowledged and lost after %d writes", writes).isEmpty();
      assertThat(torn(handle)).as("after %d writes", writes).isEmpty();
    }
    Files.delete(folder.resolve("dead.mv.db"));
  }

  /// Each index must lead to the same rows as a reading of its whole table.
  private static List<String> torn(Handle handle) {
    var torn = new ArrayList<String>();
    handle
        .createQuery(INDEXES)
        .mapToMap(String.class)
        .forEach(index -> {
          var all = rows(handle, "select * from " + index.get("table"));
          var by =
              rows(
                  handle,
                  "select * from %s use index (%s) order by %s"
                      .formatted(index.get("table"), index.get("name"), index.get("by")));
          if (!by.equals(all)) {
            torn.add(index + " leads to " + by.size() + " of " + all.size());
          }
        });
    return torn;
  }

  private static List<String> rows(Handle handle, String sql) {
    return handle.createQuery(sql).mapToMap().stream().map(Map::toString).sorted().toList();
  }

  private static void create(DataSource plain) {
    Jdbi.create(plain)
        .useTransaction(handle -> {
          TABLES.forEach(handle::execute);
          for (int look = 0; look < LOOKS; look++) {
            handle.execute(
                "insert into looks values (?, ?, ?, 'text')", look, "host " + look, look);
          }
        });
  }

  private void write(Databases databases, WrittenFile file) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int me = writer;
        done.add(threads.submit(() -> writeFrom(me, databases.plain(), file)));
      }
      for (var one : done) {
        one.get();
      }
    }
  }

  private void writeFrom(int writer, DataSource door, WrittenFile file) {
    var random = new Random(SEED + writer);
    var jdbi = Jdbi.create(door);
    for (int turn = 0; turn < TRANSACTIONS; turn++) {
      long id = writer * 1_000_000L + turn;
      jdbi.useTransaction(handle -> {
        change(handle, writer * LOOKS / WRITERS + random.nextInt(LOOKS / WRITERS), random);
        handle.execute("insert into kept values (?, ?)", id, "word " + id);
      });
      acknowledged.put(id, file.count());
    }
  }

  private static void change(Handle handle, int look, Random random) {
    handle.execute(
        "update looks set due = ?, text = ? where id = ?",
        random.nextInt(1_000),
        "long text ".repeat(random.nextInt(60)),
        look);
    for (int key = 0; key < 10; key++) {
      handle.execute(
          "insert into known values (?, ?, 0) on conflict do nothing",
          look,
          "post " + random.nextInt(KEYS));
      handle.execute(
          "update known set seen = ? where look_id = ? and post_key = ?",
          random.nextInt(1_000),
          look,
          "post " + random.nextInt(KEYS));
      handle.execute(
          "delete from known where look_id = ? and post_key = ?",
          look,
          "post " + random.nextInt(KEYS));
    }
  }
}
