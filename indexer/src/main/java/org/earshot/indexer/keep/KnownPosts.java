package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the database knows of the posts of a batch and of the posts that they answer.
public final class KnownPosts {
  /// Keys in one statement: PostgreSQL takes 65,535 parameters, plans grow long before.
  private static final int CHUNK = 500;

  private static final String POSTS =
      """
      select p.id, p.site, p.site_id, p.key_hash, p.version, p.content_hash, p.vanished,
        p.engagement, m.id as mention_id, m.brand, m.version as mention_version
      from indexer.posts p left join indexer.mentions m on m.post_id = p.id
      where p.key_hash in (<keys>) order by m.id\
      """;

  private static final String SIGHTINGS =
      """
      select p.key_hash, s.page_hash, s.content_hash
      from indexer.posts p join indexer.sightings s on s.post_id = p.id
      where p.key_hash in (<keys>) and s.page_hash in (<pages>)\
      """;

  private static final String REMEMBERED =
      "select key_hash, content_hash from indexer.not_admitted where key_hash in (<keys>)";

  private static final String SET_ASIDE =
      "select key_hash, content_hash from indexer.set_aside where key_hash in (<keys>)";

  private final Map<String, PostRow> posts = new HashMap<>();
  private final Map<String, String> remembered = new HashMap<>();
  private final Set<String> setAside = new HashSet<>();
  private Waiting waiting = Waiting.nobody();
  private @Nullable Usual usual;

  private KnownPosts() {}

  /// For a look at posts that has nothing to do with the store.
  public static KnownPosts none() {
    return new KnownPosts();
  }

  /// Reads what is known of a part of the store.
  public static KnownPosts read(Handle handle, PostKeeper.Scope scope) {
    var known = new KnownPosts();
    var all = List.copyOf(scope.keys());
    for (int from = 0; from < all.size(); from += CHUNK) {
      known.readChunk(handle, all.subList(from, Math.min(from + CHUNK, all.size())), scope.pages());
    }
    known.waiting = Waiting.read(handle, scope.authors());
    known.usual = new Usual(handle);
    return known;
  }

  /// The languages that the author of a post and its source usually write, with their shares. Only
  /// while the store is read.
  public Map<String, Double> usual(Post post, long sourceId) {
    return usual == null ? Map.of() : usual.of(post, sourceId);
  }

  /// Whether the author of a post has another one on the brand that needs a reply and has none.
  public boolean waits(Post post, String brand) {
    return waiting.holds(post, brand);
  }

  public Optional<PostRow> post(String keyHash) {
    return Optional.ofNullable(posts.get(keyHash));
  }

  /// Content of a post that was seen before and was no mention.
  public Optional<String> notAdmitted(String keyHash) {
    return Optional.ofNullable(remembered.get(keyHash));
  }

  public boolean isSetAside(String keyHash, String contentHash) {
    return setAside.contains(keyHash + contentHash);
  }

  void add(PostRow post) {
    posts.put(post.keyHash(), post);
  }

  private void readChunk(Handle handle, List<String> keys, Set<String> pages) {
    handle.createQuery(POSTS).bindList("keys", keys).map((row, c) -> addPost(row)).list();
    if (!pages.isEmpty()) {
      handle
          .createQuery(SIGHTINGS)
          .bindList("keys", keys)
          .bindList("pages", List.copyOf(pages))
          .map((row, c) -> addSighting(row))
          .list();
    }
    handle
        .createQuery(REMEMBERED)
        .bindList("keys", keys)
        .map((row, c) -> remembered.put(row.getString(1), row.getString(2)))
        .list();
    handle
        .createQuery(SET_ASIDE)
        .bindList("keys", keys)
        .map((row, c) -> setAside.add(row.getString(1) + row.getString(2)))
        .list();
  }

  private PostRow addPost(ResultSet row) throws SQLException {
    var hash = row.getString("key_hash");
    var post = posts.get(hash);
    if (post == null) {
      post = post(row);
      posts.put(hash, post);
    }
    var brand = row.getString("brand");
    if (brand != null) {
      post.add(
          MentionRow.known(post, brand, row.getLong("mention_id"), row.getInt("mention_version")));
    }
    return post;
  }

  private static PostRow post(ResultSet row) throws SQLException {
    var state =
        new PostRow.State(
            row.getInt("version"),
            row.getString("content_hash"),
            Times.readOptional(row, "vanished"));
    var key = new PostKey(row.getString("site"), row.getString("site_id"));
    var post = new PostRow(key, state, Json.engagement(row.getString("engagement")));
    post.numbered(row.getLong("id"));
    return post;
  }

  private String addSighting(ResultSet row) throws SQLException {
    var hash = row.getString(1);
    var post = posts.get(hash);
    if (post != null) {
      post.saw(row.getString(2), row.getString(3));
    }
    return hash;
  }
}
