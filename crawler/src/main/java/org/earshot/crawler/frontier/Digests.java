package org.earshot.crawler.frontier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.earshot.crawler.PostKey;

/// Short names for long things: bodies, addresses, post keys.
final class Digests {
  /// Never fed itself. To look for the algorithm costs as much as to digest a short text.
  private static final MessageDigest FRESH = fresh();

  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    try {
      return HEX.formatHex(((MessageDigest) FRESH.clone()).digest(bytes));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own SHA-256 can be cloned", e);
    }
  }

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static String of(PostKey key) {
    return of(key.site() + "\n" + key.id());
  }
}
