package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What the database knows of the posts of a batch and of the posts that they answer.
public final class KnownPosts {
  private static final String POSTS =
      """
      select p.id, p.site, p.site_id, p.key_hash, p.version, p.content_hash, p.vanished,
        p.engagement, m.id as mention_id, m.brand, m.version as mention_version
      from indexer.posts p left join indexer.mentions m on m.post_id = p.id
      where p.key_hash = any(?) order by m.id\
      """;

  private static final String SIGHTINGS =
      """
      select p.key_hash, s.page_hash, s.content_hash
      from indexer.posts p join indexer.sightings s on s.post_id = p.id
      where p.id = any(?) and s.page_hash = any(?)\
      """;

  private static final String REMEMBERED =
      "select key_hash, content_hash from indexer.not_admitted where key_hash = any(?)";

  private static final String SET_ASIDE =
      "select key_hash, content_hash from indexer.set_aside where key_hash = any(?)";

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
    known.readPosts(handle, scope);
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

  private void readPosts(Handle handle, PostKeeper.Scope scope) {
    var keys = Rows.texts(scope.keys());
    Rows.read(handle, POSTS, (cells, _) -> cells.addAll(keys), this::addPost);
    if (!posts.isEmpty()) {
      var ids = posts.values().stream().map(PostRow::id).toArray(Long[]::new);
      var pages = Rows.texts(scope.pages());
      Rows.read(
          handle, SIGHTINGS, (cells, _) -> cells.addAll(ids).addAll(pages), this::addSighting);
    }
    Rows.read(
        handle,
        REMEMBERED,
        (cells, _) -> cells.addAll(keys),
        row -> remembered.put(row.getString(1), row.getString(2)));
    Rows.read(
        handle,
        SET_ASIDE,
        (cells, _) -> cells.addAll(keys),
        row -> setAside.add(row.getString(1) + row.getString(2)));
  }

  private void addPost(ResultSet row) throws SQLException {
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
  }

  private static PostRow post(ResultSet row) throws SQLException {
    var state =
        new PostRow.State(
            row.getInt("version"),
            row.getString("content_hash"),
            Times.readOptional(row, "vanished"));
    var key = new PostKey(row.getString("site"), row.getString("site_id"));
    var post =
        new PostRow(
            key, row.getString("key_hash"), state, Json.engagement(row.getString("engagement")));
    post.numbered(row.getLong("id"));
    return post;
  }

  private void addSighting(ResultSet row) throws SQLException {
    var hash = row.getString(1);
    var post = posts.get(hash);
    if (post != null) {
      post.saw(row.getString(2), row.getString(3));
    }
  }
}
