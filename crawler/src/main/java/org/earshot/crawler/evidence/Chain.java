package org.earshot.crawler.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// Ties each page to all before it: whoever changes one changes every digest after it. It holds
/// nothing that has to be forgotten.
final class Chain {
  /// What the first page is tied to.
  static final String START = "0".repeat(64);

  private Chain() {}

  static String next(String before, String digest, Instant seen) {
    var line = before + "\n" + digest + "\n" + seen.truncatedTo(ChronoUnit.MICROS);
    return HexFormat.of().formatHex(sha256(line.getBytes(StandardCharsets.US_ASCII)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
