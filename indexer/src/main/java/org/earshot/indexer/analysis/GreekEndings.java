package org.earshot.indexer.analysis;

/// Takes the ending off a Greek word that is written as it sounds, so that a word in Latin letters
/// and one in Greek letters meet whatever their case and number: `vrastiras`, `βραστήρα`.
final class GreekEndings {
  /// What is left tells words apart from this length on.
  private static final int LEAST = 3;

  private GreekEndings() {}

  static String off(String sound) {
    int end = sound.length();
    if (end > LEAST && (sound.charAt(end - 1) == 's' || sound.charAt(end - 1) == 'n')) {
      end--;
    }
    while (end > LEAST && "aeiou".indexOf(sound.charAt(end - 1)) >= 0) {
      end--;
    }
    return sound.substring(0, end);
  }
}
