package org.earshot.crawler.frontier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;

/// What is read of `crawler.known_posts`; [KnownPostRows] writes it.
final class KnownPosts {
  /// A post that moved off the page, and of which no page said anything for so long, is not waited
  /// for any more.
  private static final Duration REMEMBERED = Duration.ofDays(90);

  /// Looks that are asked for at once: one text of the statement, whatever their number.
  private static final int AT_ONCE = 64;

  /// Where there are fewer: no look has it.
  private static final long NOBODY = -1;

  private static final String SELECT =
      """
      select look_id, site, post_id, published, last_seen, missing_since from crawler.known_posts
      where look_id in (%s)
      """
          .formatted("?" + ", ?".repeat(AT_ONCE - 1));
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

  /// Those of many looks, by the look's number.
  static Map<Long, List<KnownPost>> of(Connection rows, Collection<Long> looks)
      throws SQLException {
    var known = new HashMap<Long, List<KnownPost>>();
    var ids = List.copyOf(looks);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      read(rows, ids.subList(from, Math.min(from + AT_ONCE, ids.size())), known);
    }
    return known;
  }

  private static void read(Connection rows, List<Long> looks, Map<Long, List<KnownPost>> known)
      throws SQLException {
    try (var select = rows.prepareStatement(SELECT)) {
      for (int i = 0; i < AT_ONCE; i++) {
        select.setLong(i + 1, i < looks.size() ? looks.get(i) : NOBODY);
      }
      try (var row = select.executeQuery()) {
        while (row.next()) {
          known.computeIfAbsent(row.getLong("look_id"), id -> new ArrayList<>()).add(post(row));
        }
      }
    }
  }

  private static KnownPost post(ResultSet row) throws SQLException {
    return new KnownPost(
        new PostKey(row.getString("site"), row.getString("post_id")),
        Database.maybeInstant(row, "published"),
        Database.instant(row, "last_seen"),
        Database.maybeInstant(row, "missing_since"));
  }

  static boolean isOld(KnownPost post, Instant now) {
    return post.lastSeen().isBefore(now.minus(REMEMBERED));
  }
}
