package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.earshot.app.store.Databases;
import org.earshot.crawler.Post;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Score;
import org.earshot.indexer.Scorer;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a mention in the indexer's own tables, written by bare batched JDBC, one transaction
/// a batch. Their keys are hashes of what they name, as they must be: rows with keys in a row would
/// cost less.
///
/// In full there is also what keeping cannot do without: looking up which posts and authors are
/// known, two statements a batch; the lock of the log's head; and a row of marks by which
/// near-duplicates are found.
final class Rows implements AutoCloseable {
  private static final int MARKS = 8;
  private static final int BRANDS = 30;

  private static final List<String> STATEMENTS =
      List.of(
          "insert into indexer.authors (id, author_hash, site, name) values (?, ?, ?, ?)"
              + " on conflict do nothing",
          "insert into indexer.posts (id, key_hash, site, site_id, version, content_hash, seen,"
              + " engagement, engagement_seen) values (?, ?, ?, ?, 1, ?, ?, '{}', ?)",
          "insert into indexer.post_versions (post_id, version, author_id, content, content_hash,"
              + " seen) values (?, 1, ?, ?, ?, ?)",
          "insert into indexer.mentions (id, post_id, brand, version, source_id, why, phrase,"
              + " arrival) values (?, ?, ?, 1, 1, 'NAMED', ?, 'LIVE')",
          "insert into indexer.mention_versions (mention_id, version, post_version, cause,"
              + " alertable, speaker, changed, score, model)"
              + " values (?, 1, 1, 'FOUND', true, 'PUBLIC', ?, ?, ?)",
          "insert into indexer.log (id, mention_id, version, erased) values (?, ?, 1, false)",
          "insert into indexer.claims (mention_id, log_id, from_version, version)"
              + " values (?, ?, 1, 1)",
          "insert into indexer.sightings (post_id, page_hash, content_hash) values (?, ?, ?)",
          "insert into indexer.post_marks (id, post_id, marks) values (?, ?, ?)");

  private final JsonMapper json = JsonMapper.builder().build();
  private final MessageDigest digest;
  private final Databases databases;
  private final Connection connection;
  private final boolean full;
  private final SplittableRandom random = new SplittableRandom(1);
  private int next;

  /// @param full with what else keeping needs
  Rows(Path folder, boolean full) throws Exception {
    this.digest = MessageDigest.getInstance("SHA-256");
    this.full = full;
    Files.createDirectories(folder);
    databases = Databases.embedded(folder.resolve("db"));
    Scorer none =
        request -> {
          throw new IllegalStateException(request.text());
        };
    new Indexer(
            IndexerSettings.in(folder),
            databases.durable(),
            databases.plain(),
            none,
            Clock.systemUTC())
        .close(); // makes the tables
    connection = databases.durable().getConnection();
    connection.setAutoCommit(false);
  }

  /// Writes the rows of a batch, in one transaction.
  void write(List<Post> posts, List<Score> scores) throws SQLException {
    if (full) {
      lookUp(posts);
    }
    int from = next;
    for (int table = 0; table < (full ? STATEMENTS.size() : STATEMENTS.size() - 1); table++) {
      next = from;
      try (var statement = connection.prepareStatement(STATEMENTS.get(table))) {
        for (int i = 0; i < posts.size(); i++) {
          bind(statement, table, posts.get(i), scores.get(i));
          statement.addBatch();
        }
        var _ = statement.executeBatch();
      }
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    databases.close();
  }

  private void lookUp(List<Post> posts) throws SQLException {
    var keys = posts.stream().map(this::key).toArray(String[]::new);
    var authors = posts.stream().map(this::author).distinct().toArray(String[]::new);
    try (var head =
        connection.prepareStatement(
            "select number from indexer.heads where name = 'log' for update")) {
      count(head);
    }
    known("select key_hash, id from indexer.posts where key_hash = any(?)", keys);
    known("select author_hash, id from indexer.authors where author_hash = any(?)", authors);
  }

  private void known(String sql, String[] keys) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("varchar", keys));
      count(query);
    }
  }

  private static void count(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      int found = 0;
      while (rows.next()) {
        found++;
      }
      if (found < 0) {
        throw new SQLException("fewer than none");
      }
    }
  }

  private void bind(PreparedStatement row, int table, Post post, Score score) throws SQLException {
    int id = ++next;
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    int author = number(post);
    var site = post.key().site();
    Object[] values =
        switch (table) {
          case 0 -> new Object[] {author, author(post), site, "Reader"};
          case 1 -> new Object[] {id, key(post), site, post.key().id(), content(post), now, now};
          case 2 -> new Object[] {id, author, json.writeValueAsString(post), content(post), now};
          case 3 -> new Object[] {id, id, "brand-" + id % BRANDS, "phrase"};
          case 4 -> new Object[] {id, now, json.writeValueAsString(score), "linear-1"};
          case 5, 6 -> new Object[] {id, id};
          case 7 -> new Object[] {id, hash(post.url().orElse("")), content(post)};
          default -> new Object[] {id, id, connection.createArrayOf("bigint", marks())};
        };
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
  }

  private Long[] marks() {
    var marks = new Long[MARKS];
    for (int i = 0; i < MARKS; i++) {
      marks[i] = random.nextLong();
    }
    return marks;
  }

  private String key(Post post) {
    return hash(post.key().site() + " " + post.key().id());
  }

  /// Invented authors have their number in their name.
  private static int number(Post post) {
    var name = post.author().name().orElse("0");
    return 1 + Integer.parseInt(name.substring(name.lastIndexOf(' ') + 1));
  }

  private String author(Post post) {
    return hash(post.key().site() + " " + post.author().name().orElse(""));
  }

  private String content(Post post) {
    return hash(post.text().orElse(""));
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
