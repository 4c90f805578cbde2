package org.earshot.indexer.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Rating;

/// Takes out of a post what no database takes, and cuts what is too long. The crawler cleans too;
/// but posts come by file and by hand as well.
final class Clean {
  private static final String ELLIPSIS = "…";

  /// Characters of any other field: names, addresses, titles.
  private static final int MOST_ELSEWHERE = 4_000;

  /// U+FFFD, the replacement character.
  private static final int REPLACEMENT = 0xFFFD;

  private final int maxText;

  Clean(int maxText) {
    this.maxText = maxText;
  }

  Post post(Post post) {
    return new Post(
        key(post.key()),
        post.type(),
        line(post.url()),
        line(post.title()),
        post.text().map(text -> cut(plain(text), maxText)),
        author(post.author()),
        post.published(),
        post.edited(),
        post.rating().map(Clean::rating),
        item(post.item()),
        line(post.parent()),
        line(post.thread()),
        line(post.lang()),
        post.ownerReply(),
        post.verified(),
        post.media().stream().map(address -> cut(plain(address), MOST_ELSEWHERE)).toList(),
        engagement(post.engagement()));
  }

  PostKey key(PostKey key) {
    return new PostKey(named(key.site()), named(key.id()));
  }

  /// Without NUL, which PostgreSQL refuses, and with a replacement for half characters, which UTF-8
  /// cannot say.
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0)
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String named(String part) {
    var plain = plain(part);
    return plain.isBlank() ? "?" : plain;
  }

  private static Optional<String> line(Optional<String> value) {
    return value.map(text -> cut(plain(text), MOST_ELSEWHERE));
  }

  private static Author author(Author author) {
    return new Author(line(author.name()), line(author.id()), line(author.url()));
  }

  private static Item item(Item item) {
    return new Item(line(item.name()), line(item.url()), line(item.branch()));
  }

  private static Rating rating(Rating rating) {
    var parts = new TreeMap<String, Double>();
    rating.parts().forEach((name, value) -> parts.put(plain(name), value));
    return new Rating(rating.value(), rating.min(), rating.max(), parts);
  }

  private static Map<String, Long> engagement(Map<String, Long> counts) {
    var plain = new TreeMap<String, Long>();
    counts.forEach((name, count) -> plain.put(plain(name), count));
    return plain;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - ELLIPSIS.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }
}
