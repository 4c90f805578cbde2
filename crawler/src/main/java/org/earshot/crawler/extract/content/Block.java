package org.earshot.crawler.extract.content;

/// Running words without a break between them.
///
/// @param region where they stand
/// @param text as a reader sees them, blanks folded
/// @param linked how many of the characters lead elsewhere
/// @param links in how many links
/// @param width length as if written in an alphabet: one Han character, kana or Hangul syllable
///   says about as much as three letters
record Block(Region region, String text, int linked, int links, int width) {
  /// Whoever writes less in one go says a label, a caption or a menu entry.
  private static final int PROSE = 80;

  /// A sentence may be shorter when it ends as one.
  private static final int SENTENCE = 30;

  private static final String ENDS = ".!?…\"'”’»)。！？：:؟।";

  int length() {
    return text.length();
  }

  double linkDensity() {
    return (double) linked / Math.max(1, length());
  }

  String tag() {
    return region.name();
  }

  boolean heading() {
    return region.heading();
  }

  /// Characters of running text in it that lead nowhere.
  int own() {
    return length() - linked;
  }

  /// Whether it reads like written language rather than like a label.
  boolean prose() {
    if (heading() || linkDensity() > 0.5) {
      return false;
    }
    return width >= PROSE || (width >= SENTENCE && ENDS.indexOf(text.charAt(length() - 1)) >= 0);
  }

  /// Whether a character counts for three.
  static boolean isWide(char c) {
    return c >= '\u2E80' && c <= '\uD7AF';
  }
}
