package org.earshot.crawler.extract.microformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The class names of microformats2: `h-` and a type, or a prefix and a property. Between the two
/// may stand a vendor's sign of digits and small letters; the rest are words of small letters.
final class ClassNames {
  private ClassNames() {}

  /// The class names of an element, in the order in which they stand.
  static List<String> of(Element element) {
    var attribute = written(element);
    if (attribute.isEmpty()) {
      return List.of();
    }
    var names = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      if (i == attribute.length() || isBlank(attribute.charAt(i))) {
        if (i > start) {
          names.add(attribute.substring(start, i));
        }
        start = i + 1;
      }
    }
    return names;
  }

  /// Attribute names are in lower case once a page is parsed: looking for them letter by letter in
  /// either case, as `attr` does, is felt on a large page.
  private static String written(Element element) {
    return element.attributesSize() == 0 ? "" : element.attributes().get("class");
  }

  /// Whether any of the class names may begin an item: nearly none does.
  static boolean mayBegin(Element element) {
    var attribute = written(element);
    boolean start = true;
    for (int i = 0; i < attribute.length(); i++) {
      char c = attribute.charAt(i);
      if (start && i + 1 < attribute.length() && mayBegin(c, attribute.charAt(i + 1))) {
        return true;
      }
      start = isBlank(c);
    }
    return false;
  }

  /// By the first two letters of `h-*`, `hentry` and its like, `vcard`, `vevent`, `adr`, `geo`.
  private static boolean mayBegin(char first, char second) {
    return switch (first) {
      case 'h' -> "-efnpr".indexOf(second) >= 0;
      case 'v' -> second == 'c' || second == 'e';
      case 'a' -> second == 'd';
      case 'g' -> second == 'e';
      default -> false;
    };
  }

  /// HTML standard, section 2.3.2, ASCII whitespace.
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  static boolean isRoot(String name) {
    return name.startsWith("h-") && isWellFormed(name, 2);
  }

  static Optional<PropertyName> property(String name) {
    if (name.startsWith("p-")) {
      return named(name, 2).map(PropertyName::text);
    }
    if (name.startsWith("u-")) {
      return named(name, 2).map(PropertyName::address);
    }
    if (name.startsWith("e-")) {
      return named(name, 2).map(PropertyName::markup);
    }
    return name.startsWith("dt-") ? named(name, 3).map(PropertyName::time) : Optional.empty();
  }

  private static Optional<String> named(String name, int from) {
    return isWellFormed(name, from) ? Optional.of(name.substring(from)) : Optional.empty();
  }

  /// `([0-9a-z]+-)?[a-z]+(-[a-z]+)*`
  private static boolean isWellFormed(String name, int from) {
    boolean first = true;
    int start = from;
    while (true) {
      int dash = name.indexOf('-', start);
      int end = dash < 0 ? name.length() : dash;
      if (!isWord(name, start, end, first && dash >= 0)) {
        return false;
      }
      if (dash < 0) {
        return true;
      }
      first = false;
      start = dash + 1;
    }
  }

  private static boolean isWord(String name, int start, int end, boolean mayBeVendor) {
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && mayBeVendor)) {
        return false;
      }
    }
    return end > start;
  }
}
