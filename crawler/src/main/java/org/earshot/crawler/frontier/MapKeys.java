package org.earshot.crawler.frontier;

/// Place keys of what maps name. That of a place is the digest of its address alone, so that a page
/// may be both.
final class MapKeys {
  private static final String PAGE = "p:";
  private static final String MAP = "m:";

  /// What is left of the column beside the mark; 248 bits never meet by chance.
  private static final int DIGITS = 62;

  private MapKeys() {}

  static String page(String address) {
    return PAGE + digest(address);
  }

  static String map(String address) {
    return MAP + digest(address);
  }

  static boolean isMap(String key) {
    return key.startsWith(MAP);
  }

  private static String digest(String address) {
    return Digests.of(address).substring(0, DIGITS);
  }
}
