package org.earshot.indexer.keep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Rating;

/// Fixed-size names of things whose own names have no bound: an index entry of PostgreSQL holds
/// 2,704 bytes at most, a permalink may be longer.
public final class Hashes {
  private static final int WORDS = 32;
  private static final int PART = 16;

  private Hashes() {}

  public static String key(PostKey key) {
    return hash(List.of(key.site(), key.id()));
  }

  public static String key(String site, String id) {
    return hash(List.of(site, id));
  }

  public static String page(String url) {
    return hash(List.of(url));
  }

  /// The author of a post, where an account says who he is: a name alone may be anybody's.
  public static Optional<String> account(Post post) {
    var author = post.author();
    return author.id().isPresent() || author.url().isPresent()
        ? Optional.of(author(post.key().site(), author))
        : Optional.empty();
  }

  static String author(String site, Author author) {
    return hash(List.of(site, said(author.id()), said(author.url()), said(author.name())));
  }

  /// What makes an edit an edit, in three parts that can be told apart: words, stars, and who
  /// speaks. Dates are left out, because sites round them differently from look to look; likes too.
  public static String content(Post post) {
    var words = hash(List.of(said(post.title()), said(post.text())));
    var stars = hash(List.of(post.rating().map(Hashes::stars).orElse("")));
    var author = post.author().id().or(() -> post.author().url()).orElse("");
    var who =
        hash(List.of(author, said(post.author().name()), Boolean.toString(post.ownerReply())));
    return words.substring(0, WORDS) + stars.substring(0, PART) + who.substring(0, PART);
  }

  public static boolean sameWordsAndStars(String content, String other) {
    return content.regionMatches(0, other, 0, WORDS + PART);
  }

  public static boolean sameStars(String content, String other) {
    return content.regionMatches(WORDS, other, WORDS, PART);
  }

  private static String stars(Rating rating) {
    return rating.value() + " of " + rating.max();
  }

  private static String said(Optional<String> value) {
    return value.orElse("");
  }

  /// Each part is led by its length, so that no two lists give the same bytes.
  private static String hash(List<String> parts) {
    var digest = sha256();
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
