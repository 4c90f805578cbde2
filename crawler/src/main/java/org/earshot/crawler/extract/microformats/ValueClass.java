package org.earshot.crawler.extract.microformats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/// The value class pattern: the parts of a value, each in an element of its own
/// (<https://microformats.org/wiki/value-class-pattern>).
final class ValueClass {
  private static final int MAX_DEPTH = 100;

  private final Predicate<Element> isItsOwn;
  private final UnaryOperator<String> absolute;
  private final List<Element> parts = new ArrayList<>();

  private ValueClass(Predicate<Element> isItsOwn, UnaryOperator<String> absolute) {
    this.isItsOwn = isItsOwn;
    this.absolute = absolute;
  }

  /// The parts of the value that an element holds, in page order.
  ///
  /// @param isItsOwn whether an element is a property or an item, so that what lies in it is no
  ///   part of this value
  static ValueClass in(
      Element element, Predicate<Element> isItsOwn, UnaryOperator<String> absolute) {
    var pattern = new ValueClass(isItsOwn, absolute);
    pattern.collect(element, 0);
    return pattern;
  }

  private void collect(Element element, int depth) {
    for (var child : element.children()) {
      if (child.normalName().equals("template") || depth > MAX_DEPTH) {
        continue;
      }
      if (child.hasClass("value") || child.hasClass("value-title")) {
        parts.add(child);
      } else if (!isItsOwn.test(child)) {
        collect(child, depth + 1);
      }
    }
  }

  boolean isPresent() {
    return !parts.isEmpty();
  }

  /// The parts in one.
  String joined() {
    var joined = new StringBuilder();
    parts.forEach(part -> joined.append(part(part)));
    return joined.toString();
  }

  /// The parts of a time.
  List<String> times() {
    return parts.stream().map(this::time).map(String::strip).toList();
  }

  private String time(Element part) {
    return switch (part.normalName()) {
      case "time", "ins", "del" ->
          part.hasAttr("datetime") && !isTitled(part) ? part.attr("datetime") : part(part);
      default -> part(part);
    };
  }

  private static boolean isTitled(Element part) {
    return part.hasClass("value-title");
  }

  private String part(Element part) {
    if (isTitled(part)) {
      return part.attr("title");
    }
    return switch (part.normalName()) {
      case "img", "area" -> part.attr("alt");
      case "data" -> part.hasAttr("value") ? part.attr("value") : Wording.of(part, absolute);
      case "abbr" -> part.hasAttr("title") ? part.attr("title") : Wording.of(part, absolute);
      default -> Wording.of(part, absolute);
    };
  }
}
