package org.earshot.crawler.extract.microformats;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/// Reads the value of a property from its element, by the rules of its prefix.
final class PropertyValues {
  private final UnaryOperator<String> absolute;
  private final Predicate<Element> isItsOwn;
  private final boolean classic;

  /// @param absolute makes an address of the page absolute
  /// @param isItsOwn whether an element is a property or an item of its own
  /// @param classic whether the item is older than microformats2, which know no text for a picture
  PropertyValues(UnaryOperator<String> absolute, Predicate<Element> isItsOwn, boolean classic) {
    this.absolute = absolute;
    this.isItsOwn = isItsOwn;
    this.classic = classic;
  }

  /// @param dateBefore date of the time that stood before in the same item
  MicroformatValue read(Prefix prefix, Element element, Optional<String> dateBefore) {
    return switch (prefix) {
      case TEXT -> new MicroformatValue.Plain(text(element));
      case ADDRESS -> address(element);
      case TIME -> new MicroformatValue.Plain(time(element, dateBefore));
      case MARKUP -> new MicroformatValue.Markup(Wording.of(element, absolute), element);
    };
  }

  private String text(Element element) {
    var parts = ValueClass.in(element, isItsOwn, absolute);
    if (parts.isPresent()) {
      return parts.joined();
    }
    return switch (element.normalName()) {
      case "abbr", "link" -> attribute(element, "title");
      case "data", "input" -> attribute(element, "value");
      case "img", "area" -> element.attr("alt");
      default -> Wording.of(element, absolute);
    };
  }

  private String attribute(Element element, String name) {
    return element.hasAttr(name) ? element.attr(name) : Wording.of(element, absolute);
  }

  private MicroformatValue address(Element element) {
    if (element.normalName().equals("img") && element.hasAttr("src")) {
      return picture(element);
    }
    return new MicroformatValue.Plain(
        absolute.apply(link(element).orElseGet(() -> words(element))));
  }

  MicroformatValue picture(Element img) {
    var address = absolute.apply(img.attr("src"));
    return img.hasAttr("alt") && !classic
        ? new MicroformatValue.Picture(address, img.attr("alt"))
        : new MicroformatValue.Plain(address);
  }

  private static Optional<String> link(Element element) {
    return switch (element.normalName()) {
      case "a", "area", "link" -> given(element, "href");
      case "audio", "source", "iframe" -> given(element, "src");
      case "video" -> given(element, "src").or(() -> given(element, "poster"));
      case "object" -> given(element, "data");
      default -> Optional.empty();
    };
  }

  private String words(Element element) {
    var parts = ValueClass.in(element, isItsOwn, absolute);
    if (parts.isPresent()) {
      return parts.joined();
    }
    return switch (element.normalName()) {
      case "abbr" -> attribute(element, "title");
      case "data", "input" -> attribute(element, "value");
      default -> Wording.of(element, absolute);
    };
  }

  private String time(Element element, Optional<String> dateBefore) {
    var parts = ValueClass.in(element, isItsOwn, absolute);
    if (parts.isPresent()) {
      var joined = TimeParts.join(parts.times(), dateBefore);
      if (joined.isPresent()) {
        return joined.get();
      }
    }
    var text =
        switch (element.normalName()) {
          case "time", "ins", "del" -> attribute(element, "datetime");
          case "abbr" -> attribute(element, "title");
          case "data", "input" -> attribute(element, "value");
          default -> Wording.of(element, absolute);
        };
    return TimeParts.complete(text, dateBefore);
  }

  private static Optional<String> given(Element element, String attribute) {
    return element.hasAttr(attribute) ? Optional.of(element.attr(attribute)) : Optional.empty();
  }
}
