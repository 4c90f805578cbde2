package org.earshot.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.earshot.app.store.Databases;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.Post;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Score;
import org.earshot.indexer.Scorers;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a mention in the indexer's own tables, written by bare batched JDBC, one transaction
/// a batch.
final class Rows {
  private static final String SOME_HASH = "0123456789abcdef0123456789abcdef";
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
          "insert into indexer.sightings (post_id, page_hash, content_hash) values (?, ?, ?)");

  private final JsonMapper json = JsonMapper.builder().build();
  private final Connection connection;
  private final List<Score> scores;
  private int next;

  private Rows(Connection connection, List<Score> scores) {
    this.connection = connection;
    this.scores = scores;
  }

  /// Writes them; CPU time of one post in microseconds.
  static double write(Path folder, List<List<Harvest>> batches, List<Score> scores)
      throws Exception {
    Files.createDirectories(folder);
    try (var databases = Databases.embedded(folder.resolve("db"))) {
      var settings = IndexerSettings.in(folder);
      new Indexer(
              settings,
              databases.durable(),
              databases.plain(),
              Scorers.bundled(),
              Clock.systemUTC())
          .close(); // makes the tables
      try (var connection = databases.durable().getConnection()) {
        connection.setAutoCommit(false);
        var rows = new Rows(connection, scores);
        var cost = Cost.of(scores.size(), () -> rows.writeAll(batches));
        return cost.cpu() / scores.size() * 1e6;
      }
    }
  }

  private void writeAll(List<List<Harvest>> batches) throws SQLException {
    for (var batch : batches) {
      var posts = batch.stream().flatMap(page -> page.posts().stream()).toList();
      int from = next;
      for (int table = 0; table < STATEMENTS.size(); table++) {
        next = from;
        try (var statement = connection.prepareStatement(STATEMENTS.get(table))) {
          for (var post : posts) {
            bind(statement, table, post);
            statement.addBatch();
          }
          statement.executeBatch();
        }
      }
      connection.commit();
    }
  }

  private void bind(java.sql.PreparedStatement row, int table, Post post) throws SQLException {
    int id = ++next;
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var hash = SOME_HASH + id;
    int author = id % 50_000;
    Object[] values =
        switch (table) {
          case 0 -> new Object[] {author, SOME_HASH + author, post.key().site(), "Reader"};
          case 1 -> new Object[] {id, hash, post.key().site(), post.key().id(), hash, now, now};
          case 2 -> new Object[] {id, author, json.writeValueAsString(post), hash, now};
          case 3 -> new Object[] {id, id, "brand-1", "phrase"};
          case 4 -> new Object[] {id, now, json.writeValueAsString(scores.get(id - 1)), "linear-1"};
          case 5, 6 -> new Object[] {id, id};
          default -> new Object[] {id, hash, hash};
        };
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
  }
}
