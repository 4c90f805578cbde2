package org.earshot.indexer.match;

import java.util.List;
import java.util.Map;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Naming;

/// Posts and brands of the tests.
final class Posts {
  private Posts() {}

  static Post saying(String text) {
    return post().text(text).build();
  }

  static PostBuilder post() {
    return Post.builder(new PostKey("forum.example", "1"), PostType.POST);
  }

  static Brand brand(List<String> phrases, List<String> exclusions) {
    return brand("b", phrases, exclusions);
  }

  static Brand brand(String key, List<String> phrases, List<String> exclusions) {
    return new Brand(key, "B", BrandRole.OWN, phrases, exclusions, List.of());
  }

  static Map<String, Naming> match(List<String> phrases, List<String> exclusions, Post post) {
    return new BrandMatcher(List.of(brand(phrases, exclusions))).match(post);
  }

  static boolean named(List<String> phrases, List<String> exclusions, String text) {
    return !match(phrases, exclusions, saying(text)).isEmpty();
  }
}
