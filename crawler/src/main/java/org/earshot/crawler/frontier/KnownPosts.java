package org.earshot.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `crawler.known_posts`.
final class KnownPosts {
  /// A post that moved off the page, and of which no page said anything for so long, is not waited
  /// for any more.
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final String SELECT =
      """
      select site, post_id, published, last_seen, missing_since from crawler.known_posts
      where look_id = :look
      """;
  private static final String INSERT =
      """
      insert into crawler.known_posts (look_id, post_key, site, post_id, published, last_seen)
      values (:look, :key, :site, :id, :published, :now) on conflict do nothing
      """;
  private static final String SEEN =
      """
      update crawler.known_posts set published = :published, last_seen = :now, missing_since = null
      where look_id = :look and post_key = :key
      """;
  private static final String NO_PROOF =
      "update crawler.known_posts set missing_since = null where look_id = :look and post_key = :key";
  private static final String MISSING =
      """
      update crawler.known_posts set missing_since = :now
      where look_id = :look and post_key = :key and missing_since is null
      """;
  private static final String FORGET =
      "delete from crawler.known_posts where look_id = :look and post_key = :key";
  private static final String FORGET_OLD =
      """
      delete from crawler.known_posts
      where look_id = :look and missing_since is null and last_seen < :old
      """;

  private static final String SEEN_ELSEWHERE =
      """
      select distinct m.site, m.post_id from crawler.known_posts m
      join crawler.known_posts o on o.post_key = m.post_key and o.look_id <> m.look_id
      where m.look_id = :look and o.last_seen >= m.missing_since
      """;

  private KnownPosts() {}

  static Set<PostKey> seenElsewhere(Handle handle, Look look) {
    return handle
        .createQuery(SEEN_ELSEWHERE)
        .bind("look", look.id())
        .map((row, context) -> new PostKey(row.getString("site"), row.getString("post_id")))
        .set();
  }

  static List<KnownPost> of(Handle handle, Look look) {
    return handle.createQuery(SELECT).bind("look", look.id()).map(KnownPosts::post).list();
  }

  private static KnownPost post(ResultSet row, StatementContext context) throws SQLException {
    return new KnownPost(
        new PostKey(row.getString("site"), row.getString("post_id")),
        Database.maybeInstant(row, "published"),
        Database.instant(row, "last_seen"),
        Database.maybeInstant(row, "missing_since"));
  }

  static void seen(Handle handle, Look look, List<Post> posts, Instant now) {
    for (var sql : List.of(INSERT, SEEN)) {
      var batch = handle.prepareBatch(sql);
      for (var post : posts) {
        batch
            .bind("look", look.id())
            .bind("key", Digests.of(post.key()))
            .bind("site", Database.storable(post.key().site()))
            .bind("id", Database.storable(post.key().id()))
            .bind("published", post.published().map(SiteTime::at))
            .bind("now", now)
            .add();
      }
      batch.execute();
    }
  }

  /// Marks what is missing; about the others that are not shown, the page says nothing, and so it
  /// confirms nothing.
  static void missing(Handle handle, Look look, Set<PostKey> absent, Instant now) {
    var unproved =
        of(handle, look).stream()
            .filter(post -> post.missingSince().isPresent())
            .map(KnownPost::key)
            .filter(key -> !absent.contains(key))
            .toList();
    each(handle, NO_PROOF, look, unproved, now);
    each(handle, MISSING, look, absent, now);
  }

  static void forget(Handle handle, Look look, Set<PostKey> keys) {
    each(handle, FORGET, look, keys, Instant.EPOCH);
  }

  /// Forgets what moved off the page long ago.
  static void forgetOld(Handle handle, Look look, Instant now) {
    handle
        .createUpdate(FORGET_OLD)
        .bind("look", look.id())
        .bind("old", now.minus(REMEMBERED))
        .execute();
  }

  private static void each(
      Handle handle, String sql, Look look, Collection<PostKey> keys, Instant now) {
    var batch = handle.prepareBatch(sql);
    keys.forEach(
        key -> batch.bind("look", look.id()).bind("key", Digests.of(key)).bind("now", now).add());
    batch.execute();
  }
}
