package org.earshot.crawler.extract.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An id for posts to which their site gives none: a hash of what stays the same when the text is
/// edited.
public final class Fingerprint {
  /// 16 bytes: no two posts of a site share it by chance.
  private static final int LENGTH = 16;

  private Fingerprint() {}

  public static String of(String... facts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var fact : facts) {
        digest.update(fact.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return "h-" + HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
