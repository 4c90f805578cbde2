package org.earshot.alerts.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// Short names for long things: what a post says, where it stands.
public final class Fingerprint {
  private static final String SEPARATOR = "\n";

  private Fingerprint() {}

  /// Changes when the words or the stars do.
  public static String ofContent(Post post) {
    var stars = post.rating().map(rating -> Double.toString(rating.share())).orElse("");
    return of(post.words() + SEPARATOR + stars);
  }

  public static String ofKey(PostKey key) {
    return of(key.site() + SEPARATOR + key.id());
  }

  /// The thread that a post stands in; a post that names none begins one.
  public static String ofThread(Post post) {
    var thread = post.thread().orElse(post.key().id());
    return ofKey(new PostKey(post.key().site(), thread));
  }

  private static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
