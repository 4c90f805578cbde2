package org.earshot.crawler.extract.facts;

import java.util.List;

/// The rule for names that run from right to left (RFC 5893, section 2), so that a name cannot be
/// read in two ways.
final class BidiLabels {
  private BidiLabels() {}

  static boolean hold(List<String> labels) {
    boolean bidi = labels.stream().anyMatch(BidiLabels::hasRightToLeft);
    return !bidi || labels.stream().allMatch(label -> label.isEmpty() || holds(label));
  }

  private static boolean hasRightToLeft(String label) {
    return label
        .codePoints()
        .anyMatch(c -> {
          byte direction = Character.getDirectionality(c);
          return isRight(direction) || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
        });
  }

  private static boolean isRight(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean holds(String label) {
    byte first = Character.getDirectionality(label.codePointAt(0));
    boolean right = isRight(first);
    if (!right && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
      return false;
    }
    boolean european = has(label, Character.DIRECTIONALITY_EUROPEAN_NUMBER);
    boolean arabic = has(label, Character.DIRECTIONALITY_ARABIC_NUMBER);
    return label.codePoints().allMatch(c -> isAllowed(Character.getDirectionality(c), right))
        && endsRightly(label, right)
        && !(right && european && arabic);
  }

  private static boolean has(String label, byte direction) {
    return label.codePoints().anyMatch(c -> Character.getDirectionality(c) == direction);
  }

  private static boolean isAllowed(byte direction, boolean right) {
    return switch (direction) {
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_NONSPACING_MARK ->
          true;
      case Character.DIRECTIONALITY_ARABIC_NUMBER -> right;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !right;
      default -> right && isRight(direction);
    };
  }

  private static boolean endsRightly(String label, boolean right) {
    int end = label.length();
    while (end > 0
        && Character.getDirectionality(label.codePointBefore(end))
            == Character.DIRECTIONALITY_NONSPACING_MARK) {
      end -= Character.charCount(label.codePointBefore(end));
    }
    byte last = Character.getDirectionality(label.codePointBefore(end));
    boolean number = last == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    return right
        ? number || isRight(last) || last == Character.DIRECTIONALITY_ARABIC_NUMBER
        : number || last == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
