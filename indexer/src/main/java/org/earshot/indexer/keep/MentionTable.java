package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// The mentions as they are kept.
public final class MentionTable {
  /// Numbers in one statement.
  private static final int CHUNK = 500;

  /// Levels and posts of one thread that are followed: enough for any that a person reads.
  private static final int LEVELS = 50;

  private static final int MOST_REPLIES = 1_000;

  private static final String CURRENT = MentionRows.select() + " where v.version = m.version ";

  private static final String OF_POSTS =
      CURRENT + "and m.post_id = any(:posts) and m.brand = :brand";

  static final Comparator<Mention> OLDEST_FIRST =
      Comparator.<Mention, java.time.Instant>comparing(
              mention -> mention.post().published().map(time -> time.at()).orElse(mention.seen()))
          .thenComparingLong(Mention::id);

  private final Store store;

  public MentionTable(Store store) {
    this.store = store;
  }

  public Optional<Mention> find(long id) {
    return store.read(handle -> find(handle, id));
  }

  static Optional<Mention> find(Handle handle, long id) {
    return handle
        .createQuery(CURRENT + "and m.id = :id")
        .bind("id", id)
        .map((row, context) -> MentionRows.mention(row))
        .findOne();
  }

  /// Current versions by number; what is no longer kept is left out.
  public Map<Long, Mention> findAll(Collection<Long> ids) {
    var found = new LinkedHashMap<Long, Mention>();
    var all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
      store.read(handle -> chunk(handle, chunk)).forEach(m -> found.put(m.id(), m));
    }
    return found;
  }

  /// A stretch of all mentions by number.
  public List<Mention> after(long id, int limit) {
    return store.read(handle ->
        handle
            .createQuery(CURRENT + "and m.id > :id order by m.id limit :limit")
            .bind("id", id)
            .bind("limit", limit)
            .map((row, context) -> MentionRows.mention(row))
            .list());
  }

  public List<Mention> versions(long id) {
    return store.read(handle ->
        handle
            .createQuery(MentionRows.select() + " where m.id = :id order by v.version")
            .bind("id", id)
            .map((row, context) -> MentionRows.mention(row))
            .list());
  }

  public Optional<Mention> of(String keyHash, String brand) {
    return store.read(handle -> of(handle, keyHash, brand));
  }

  static Optional<Mention> of(Handle handle, String keyHash, String brand) {
    return handle
        .createQuery(CURRENT + "and p.key_hash = :key and m.brand = :brand")
        .bind("key", keyHash)
        .bind("brand", brand)
        .map((row, context) -> MentionRows.mention(row))
        .findOne();
  }

  /// The mentions of a brand among posts, by post.
  static Map<Long, Mention> ofPosts(Handle handle, Collection<Long> postIds, String brand) {
    var found = new LinkedHashMap<Long, Mention>();
    handle
        .createQuery(OF_POSTS)
        .bind("posts", MarkTable.numbers(postIds))
        .bind("brand", brand)
        .map((row, context) -> found.put(row.getLong("post_id"), MentionRows.mention(row)))
        .list();
    return found;
  }

  /// The post that is answered, else the one that opened the thread.
  public Optional<Mention> parent(long id) {
    return find(id)
        .flatMap(mention -> {
          var post = mention.post();
          var site = post.key().site();
          return post.parent()
              .flatMap(parent -> of(Hashes.key(site, parent), mention.brand()))
              .or(() ->
                  post.thread()
                      .filter(thread -> !thread.equals(post.key().id()))
                      .flatMap(thread -> of(Hashes.key(site, thread), mention.brand())));
        });
  }

  public List<Mention> replies(long id) {
    return find(id).map(this::replies).orElse(List.of());
  }

  private List<Mention> replies(Mention root) {
    var found = new LinkedHashMap<Long, Mention>();
    var seen = new HashSet<Long>(List.of(root.id()));
    var hashes = List.of(Hashes.key(root.post().key()));
    for (int level = 0; level < LEVELS && !hashes.isEmpty(); level++) {
      var fresh =
          answers(hashes, root.brand()).stream().filter(reply -> seen.add(reply.id())).toList();
      fresh.forEach(reply -> found.put(reply.id(), reply));
      hashes = fresh.stream().map(reply -> Hashes.key(reply.post().key())).toList();
      if (found.size() >= MOST_REPLIES) {
        break;
      }
    }
    return found.values().stream().sorted(OLDEST_FIRST).toList();
  }

  private List<Mention> answers(List<String> hashes, String brand) {
    var bound = hashes.subList(0, Math.min(hashes.size(), CHUNK));
    return store.read(handle ->
        handle
            .createQuery(
                CURRENT
                    + """
                    and m.brand = :brand and (p.parent_hash in (<keys>)
                      or p.thread_hash in (<keys>))
                    order by m.id limit :most\
                    """)
            .bind("brand", brand)
            .bind("most", MOST_REPLIES)
            .bindList("keys", bound)
            .map((row, context) -> MentionRows.mention(row))
            .list());
  }

  public long count() {
    return store.read(handle ->
        handle.createQuery("select count(*) from indexer.mentions").mapTo(Long.class).one());
  }

  private static List<Mention> chunk(Handle handle, List<Long> ids) {
    return handle
        .createQuery(CURRENT + "and m.id in (<ids>) order by m.id")
        .bindList("ids", ids)
        .map((row, context) -> MentionRows.mention(row))
        .list();
  }
}
