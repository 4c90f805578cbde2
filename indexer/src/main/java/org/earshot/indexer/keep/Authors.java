package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Authors stand in a table of their own, so that erasing one is one place.
final class Authors {
  private static final String KNOWN =
      "select author_hash, id from indexer.authors where author_hash = any(?)";

  private static final String INSERT =
      """
      insert into indexer.authors (id, author_hash, site, account, profile, name)
      values (?, ?, ?, ?, ?, ?)\
      """;

  private record Fresh(long id, String hash, Post post) {}

  private final Handle handle;

  Authors(Handle handle) {
    this.handle = handle;
  }

  /// Keeps the authors of these contents.
  ///
  /// @return their numbers in the order of the contents; nothing for posts that name no author
  List<@Nullable Long> keep(List<Plan.Content> contents) {
    var hashes = new ArrayList<@Nullable String>();
    var wanted = new LinkedHashMap<String, Post>();
    for (var content : contents) {
      var post = content.look().post();
      boolean unknown = post.author().equals(Author.unknown());
      @Nullable String hash = unknown ? null : Hashes.author(post.key().site(), post.author());
      hashes.add(hash);
      if (hash != null) {
        wanted.putIfAbsent(hash, post);
      }
    }
    var numbers = wanted.isEmpty() ? Map.<String, Long>of() : numbers(wanted);
    var found = new ArrayList<@Nullable Long>();
    hashes.forEach(hash -> found.add(hash == null ? null : numbers.get(hash)));
    return found;
  }

  private Map<String, Long> numbers(Map<String, Post> wanted) {
    var numbers = new HashMap<String, Long>();
    Rows.read(
        handle,
        KNOWN,
        (cells, _) -> cells.addAll(Rows.texts(wanted.keySet())),
        row -> numbers.put(row.getString(1), row.getLong(2)));
    long number = Heads.allot(handle, Heads.AUTHORS, wanted.size() - numbers.size());
    var fresh = new ArrayList<Fresh>();
    for (var one : wanted.entrySet()) {
      if (!numbers.containsKey(one.getKey())) {
        number++;
        fresh.add(new Fresh(number, one.getKey(), one.getValue()));
        numbers.put(one.getKey(), number);
      }
    }
    Rows.write(handle, INSERT, fresh, Authors::fill);
    return numbers;
  }

  private static void fill(Cells cells, Fresh fresh) throws java.sql.SQLException {
    var author = fresh.post().author();
    cells
        .add(fresh.id())
        .add(fresh.hash())
        .add(fresh.post().key().site())
        .add(author.id())
        .add(author.url())
        .add(author.name());
  }
}
