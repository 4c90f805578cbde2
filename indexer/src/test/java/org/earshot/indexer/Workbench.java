package org.earshot.indexer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.h2.jdbcx.JdbcConnectionPool;

/// What the tests of this module work with: a brand, a forum, and an indexer over a fresh store.
public final class Workbench implements AutoCloseable {
  public static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
  public static final String SITE = "forum.example";

  public static final Brand KETTLE =
      new Brand(
          "acme-kettle",
          "Acme Kettle",
          BrandRole.OWN,
          List.of("Acme Kettle"),
          List.of("acme kettle bell"),
          List.of(
              new OwnAccount(SITE, Optional.of("u-1"), Optional.empty()),
              new OwnAccount(SITE, Optional.empty(), Optional.of("https://forum.example/u/acme"))));

  public final SettableClock clock = new SettableClock(MORNING);
  public final WordScorer scorer = new WordScorer();
  public final DataSource database;
  public Indexer indexer;
  private final Path folder;

  public Workbench(Path folder) {
    this(folder, memory());
  }

  public Workbench(Path folder, DataSource database) {
    this.folder = folder;
    this.database = database;
    this.indexer = opened();
    indexer.brands().put(KETTLE);
  }

  public static DataSource memory() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
        "sa",
        "");
  }

  public Indexer opened() {
    return new Indexer(IndexerSettings.in(folder), database, database, scorer, clock);
  }

  /// Closes the indexer and opens another one over the same store.
  public void reopen() {
    indexer.close();
    indexer = opened();
  }

  public static Source forum() {
    return source(7, About.nothing());
  }

  public static Source shop() {
    return source(8, About.brand(KETTLE.key()));
  }

  private static Source source(long id, About about) {
    var address = URI.create("https://" + SITE + "/" + id);
    var spec = SourceSpec.of("source " + id, address, Cadence.every(Duration.ofHours(1)), about);
    return new Source(id, spec, MORNING.minus(Duration.ofDays(1)));
  }

  public static PostBuilder post(String id) {
    return Post.builder(new PostKey(SITE, id), PostType.POST)
        .url("https://" + SITE + "/p/" + id)
        .author(Author.named("Rasa"));
  }

  public static Post post(String id, String text) {
    return post(id).text(text).build();
  }

  public Harvest harvest(Source source, Arrival arrival, Post... posts) {
    return harvest(source, arrival, List.of(posts), Set.of());
  }

  public Harvest harvest(Source source, Arrival arrival, List<Post> posts, Set<PostKey> missing) {
    var address = source.spec().address().toString();
    var page = new PageSeen(address, address, 200, clock.instant(), true);
    return new Harvest(source, page, posts, missing, arrival);
  }

  public Set<PostKey> live(Post... posts) {
    return indexer.take(List.of(harvest(forum(), Arrival.LIVE, posts)));
  }

  public Set<PostKey> gone(String id) {
    return indexer.take(
        List.of(harvest(forum(), Arrival.LIVE, List.of(), Set.of(new PostKey(SITE, id)))));
  }

  /// The mentions in the order of their numbers.
  public List<Mention> mentions() {
    return java.util.stream.LongStream.rangeClosed(1, 10_000)
        .limit(indexer.count() * 3 + 10)
        .mapToObj(indexer::find)
        .flatMap(Optional::stream)
        .toList();
  }

  public Mention only() {
    var all = mentions();
    if (all.size() != 1) {
      throw new AssertionError("one mention expected, not " + all);
    }
    return all.get(0);
  }

  public SearchResult.Found search(String query) {
    indexer.catchUp();
    return switch (indexer.search(SearchRequest.first(query, 50))) {
      case SearchResult.Found found -> found;
      case SearchResult.BadQuery bad -> throw new AssertionError(bad.message());
    };
  }

  public long setAside() {
    return new org.earshot.indexer.keep.SetAside(
            new org.earshot.indexer.keep.Store(database, database))
        .count();
  }

  public long notAdmitted() {
    return org.jdbi.v3.core.Jdbi.create(database)
        .withHandle(handle ->
            handle
                .createQuery("select count(*) from indexer.not_admitted")
                .mapTo(Long.class)
                .one());
  }

  /// As after the restore of a backup: the last mention and its log entry are gone.
  public void rewindLog() {
    forget(indexer.count());
    execute("update indexer.heads set number = number - 1 where name = 'log'");
    execute(
        "delete from indexer.log where id > (select number from indexer.heads where name = 'log')");
  }

  /// A mention as an erasure leaves it, before the index knows.
  public void forget(long id) {
    execute("delete from indexer.claims where mention_id = " + id);
    execute("delete from indexer.mention_versions where mention_id = " + id);
    execute("delete from indexer.mentions where id = " + id);
  }

  private void execute(String sql) {
    org.jdbi.v3.core.Jdbi.create(database).useHandle(handle -> handle.execute(sql));
  }

  /// Texts of the hits.
  public List<String> texts(String query) {
    return search(query).hits().stream()
        .map(hit -> hit.mention().post().text().orElse(""))
        .toList();
  }

  @Override
  public void close() {
    indexer.close();
  }
}
