package org.earshot.indexer.keep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.jdbi.v3.core.Handle;

/// Authors stand in a table of their own, so that erasing one is one place.
final class Authors {
  /// Hashes in one statement.
  private static final int CHUNK = 500;

  private final Handle handle;

  Authors(Handle handle) {
    this.handle = handle;
  }

  static String hash(Post post) {
    return Hashes.author(post.key().site(), post.author());
  }

  /// Keeps the authors of these contents.
  ///
  /// @return their numbers by hash; nobody for posts that name no author
  Map<String, Long> keep(List<Plan.Content> contents) {
    var wanted = new LinkedHashMap<String, Post>();
    for (var content : contents) {
      var post = content.look().post();
      if (!post.author().equals(Author.unknown())) {
        wanted.putIfAbsent(hash(post), post);
      }
    }
    if (wanted.isEmpty()) {
      return Map.of();
    }
    insert(wanted);
    return numbers(List.copyOf(wanted.keySet()));
  }

  private void insert(Map<String, Post> wanted) {
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.authors (author_hash, site, account, profile, name)
            values (:hash, :site, :account, :profile, :name) on conflict do nothing\
            """);
    wanted.forEach((hash, post) -> {
      var author = post.author();
      batch
          .bind("hash", hash)
          .bind("site", post.key().site())
          .bind("account", author.id().orElse(null))
          .bind("profile", author.url().orElse(null))
          .bind("name", author.name().orElse(null))
          .add();
    });
    batch.execute();
  }

  private Map<String, Long> numbers(List<String> hashes) {
    var numbers = new HashMap<String, Long>();
    for (int from = 0; from < hashes.size(); from += CHUNK) {
      handle
          .createQuery(
              "select author_hash, id from indexer.authors where author_hash in (<hashes>)")
          .bindList("hashes", hashes.subList(from, Math.min(from + CHUNK, hashes.size())))
          .map((row, c) -> numbers.put(row.getString(1), row.getLong(2)))
          .list();
    }
    return numbers;
  }
}
