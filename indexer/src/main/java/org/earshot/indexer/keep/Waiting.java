package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.crawler.Post;
import org.jdbi.v3.core.Handle;

/// Authors who wait for an answer: an earlier post of theirs needs a reply, and nobody of the brand
/// has answered below it.
final class Waiting {
  /// From here on a mention opens a case.
  private static final double NEEDS_REPLY = 0.5;

  /// Authors in one statement.
  private static final int CHUNK = 500;

  /// Posts that are looked at for one statement's authors, the newest first: somebody who writes
  /// all day must not make every batch read all that he ever wrote.
  private static final int MOST = 2_000;

  private static final String UNANSWERED =
      """
      select a.author_hash, m.brand, p.key_hash, v.score
      from indexer.authors a
        join indexer.post_versions w on w.author_id = a.id
        join indexer.posts p on p.id = w.post_id and p.version = w.version
        join indexer.mentions m on m.post_id = p.id
        join indexer.mention_versions v on v.mention_id = m.id and v.version = m.version
      where a.author_hash in (<authors>) and v.speaker = 'PUBLIC' and p.vanished is null
        and not exists (
          select 1 from indexer.posts r
            join indexer.mentions rm on rm.post_id = r.id and rm.brand = m.brand
            join indexer.mention_versions rv on rv.mention_id = rm.id and rv.version = rm.version
          where (r.parent_hash = p.key_hash or r.thread_hash = p.key_hash)
            and rv.speaker = 'BRAND')
      order by p.id desc limit :most\
      """;

  /// Hashes of the posts that wait, by author and brand.
  private final Map<List<String>, Set<String>> posts = new HashMap<>();

  private Waiting() {}

  static Waiting nobody() {
    return new Waiting();
  }

  static Waiting read(Handle handle, Collection<String> authors) {
    var waiting = new Waiting();
    var all = new ArrayList<>(authors);
    for (int from = 0; from < all.size(); from += CHUNK) {
      handle
          .createQuery(UNANSWERED)
          .bind("most", MOST)
          .bindList("authors", all.subList(from, Math.min(from + CHUNK, all.size())))
          .map((row, context) -> {
            boolean needs = Json.score(row.getString("score")).replyNeed() >= NEEDS_REPLY;
            return needs && waiting.add(row.getString(1), row.getString(2), row.getString(3));
          })
          .list();
    }
    return waiting;
  }

  private boolean add(String author, String brand, String post) {
    return posts.computeIfAbsent(List.of(author, brand), who -> new HashSet<>()).add(post);
  }

  /// Whether the author has another post than this one that waits.
  boolean holds(Post post, String brand) {
    var own = Hashes.key(post.key());
    return Hashes.account(post)
        .map(author -> posts.getOrDefault(List.of(author, brand), Set.of()))
        .filter(keys -> keys.stream().anyMatch(key -> !key.equals(own)))
        .isPresent();
  }
}
