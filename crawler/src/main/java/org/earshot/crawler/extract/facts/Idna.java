package org.earshot.crawler.extract.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of hosts in their ASCII form (UTS 46, non-transitional, as the WHATWG URL standard asks:
/// no length limits, hyphens anywhere).
///
/// `java.net.IDN` knows the rules of 2003 only, in which `ß` is `ss` and newer letters are refused;
/// the mapping table of UTS 46 is, but for a few characters, lower case, compatibility composition
/// and leaving out what cannot be seen, which the JDK has.
final class Idna {
  private static final String PREFIX = "xn--";
  private static final Pattern DOTS = Pattern.compile("[.。．｡]");
  private static final int CAPITAL_SHARP_S = 0x1E9E;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Idna() {}

  static Optional<String> toAscii(String name) {
    if (isPlain(name)) {
      return Optional.of(name.toLowerCase(Locale.ROOT)).filter(ascii -> !ascii.isEmpty());
    }
    var mapped = mapped(name);
    if (mapped.isEmpty()) {
      return Optional.empty();
    }
    var unicode = new ArrayList<String>();
    for (var label : DOTS.split(mapped.get(), -1)) {
      var read = read(label);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      unicode.add(read.get());
    }
    return BidiLabels.hold(unicode)
        ? Optional.of(ascii(unicode)).filter(ascii -> !ascii.isEmpty())
        : Optional.empty();
  }

  private static String ascii(List<String> labels) {
    return String.join(
        ".",
        labels.stream()
            .map(label -> isAscii(label) ? label : PREFIX + Punycode.encode(label))
            .toList());
  }

  private static boolean isPlain(String name) {
    return isAscii(name) && !name.toLowerCase(Locale.ROOT).contains(PREFIX);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /// Each character as UTS 46, section 5, maps it; empty where one is not allowed.
  private static Optional<String> mapped(String name) {
    var kept = new StringBuilder();
    name.codePoints()
        .filter(c -> !isIgnored(c))
        .map(c -> c == CAPITAL_SHARP_S ? 'ß' : c)
        .forEach(kept::appendCodePoint);
    var composed = Normalizer.normalize(kept, Normalizer.Form.NFKC);
    var lower = new StringBuilder();
    composed.codePoints().map(Idna::lower).forEach(lower::appendCodePoint);
    var twice = Normalizer.normalize(lower, Normalizer.Form.NFKC);
    return twice.codePoints().allMatch(Idna::isAllowed) ? Optional.of(twice) : Optional.empty();
  }

  private static int lower(int c) {
    return c == CAPITAL_SHARP_S ? 'ß' : Character.toLowerCase(c);
  }

  /// What cannot be seen and means nothing in a name: soft hyphens, variation selectors and such.
  private static boolean isIgnored(int c) {
    return c == 0xAD
        || c == 0x34F
        || (c >= 0x180B && c <= 0x180D)
        || c == 0x180F
        || c == 0x200B
        || c == 0x2060
        || c == 0x2064
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /// ASCII is judged later, by the rules for hosts.
  private static boolean isAllowed(int c) {
    if (c < 0x80 || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> c != 0xFFFC && c != 0xFFFD && !(c >= 0x2FF0 && c <= 0x2FFB);
    };
  }

  /// The label in Unicode, if it is a valid one (UTS 46, section 4.1).
  private static Optional<String> read(String label) {
    if (!label.startsWith(PREFIX)) {
      return Optional.of(label).filter(Idna::isValid);
    }
    return Punycode.decode(label.substring(PREFIX.length()))
        .filter(text -> !text.isEmpty() && !isAscii(text))
        .filter(text -> mapped(text).filter(text::equals).isPresent())
        .filter(Idna::isValid);
  }

  private static boolean isValid(String label) {
    if (label.isEmpty()) {
      return true;
    }
    int first = Character.getType(label.codePointAt(0));
    boolean mark =
        first == Character.NON_SPACING_MARK
            || first == Character.ENCLOSING_MARK
            || first == Character.COMBINING_SPACING_MARK;
    return !mark && Joiners.hold(label);
  }
}
