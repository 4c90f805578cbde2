package org.earshot.crawler.frontier;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// Which posts stood on the first page of a look, by short names that fit into its row.
///
/// @param names the first characters of the keys' digests
record Remembered(Set<String> names) {
  /// 60 bits: among the posts of one page two are never taken for one another.
  private static final int NAME = 15;

  /// Feeds of some hundred posts are rare, and the newest ones are enough to see where the last
  /// look began.
  private static final int MOST = 150;

  private static final Remembered NOTHING = new Remembered(Set.of());

  Remembered {
    names = Set.copyOf(names);
  }

  static Remembered nothing() {
    return NOTHING;
  }

  /// The posts nearest to the newest end of a page.
  static Remembered of(Order order, List<Post> posts) {
    int extra = Math.max(0, posts.size() - MOST);
    var kept =
        order == Order.OLDEST_FIRST
            ? posts.subList(extra, posts.size())
            : posts.subList(0, posts.size() - extra);
    return new Remembered(
        kept.stream().map(Post::key).map(Remembered::name).collect(Collectors.toSet()));
  }

  static Remembered parse(String row) {
    return row.isEmpty() ? nothing() : new Remembered(row.lines().collect(Collectors.toSet()));
  }

  String row() {
    var sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    return String.join("\n", sorted);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean knows(Post post) {
    return !names.isEmpty() && names.contains(name(post.key()));
  }

  private static String name(PostKey key) {
    return Digests.of(key).substring(0, NAME);
  }
}
