package org.earshot.indexer.match;

/// The numbers under which words are looked up. Equal numbers are no proof: what is found by them
/// is compared letter by letter.
final class Hash {
  static final long SEED = 0x51_7C_C1_B7_27_22_0A_95L;

  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
  private static final long SOUND = 0x6A09_E667_F3BC_C908L;
  private static final long HOST = 0x3C6E_F372_FE94_F82BL;
  private static final long PREFIX = 0xA54F_F53A_5F1D_36F1L;

  private Hash() {}

  /// Goes on by a letter; the hash of a word's beginning is on the way to that of the word.
  static long on(long hash, char letter) {
    return (hash ^ letter) * MIX + (hash >>> 29);
  }

  static long done(long hash) {
    return hash ^ (hash >>> 32);
  }

  static long of(CharSequence word, int from, int to) {
    long hash = SEED;
    for (int i = from; i < to; i++) {
      hash = on(hash, word.charAt(i));
    }
    return done(hash);
  }

  static long pair(long first, long second) {
    return done((first * MIX + Long.rotateLeft(second, 23)) * MIX);
  }

  static long sound(long skeleton) {
    return skeleton ^ SOUND;
  }

  static long host(String host) {
    return of(host, 0, host.length()) ^ HOST;
  }

  /// The beginning of a word, as a pattern has it.
  static long prefix(long beginning) {
    return beginning ^ PREFIX;
  }

  static long value(String field, String value) {
    return pair(of(field, 0, field.length()), of(value, 0, value.length()));
  }
}
