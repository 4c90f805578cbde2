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
      case TEXT -> text(element);
      case ADDRESS -> address(element);
      case TIME -> new MicroformatValue.Plain(time(element, dateBefore));
      case MARKUP -> new MicroformatValue.Markup(Wording.of(element, absolute), element);
    };
  }

  private MicroformatValue text(Element element) {
    var parts = ValueClass.in(element, isItsOwn, absolute);
    if (parts.isPresent()) {
      return new MicroformatValue.Plain(parts.joined());
    }
    return switch (element.normalName()) {
      case "abbr", "link" -> new MicroformatValue.Plain(attribute(element, "title"));
      case "data", "input" -> new MicroformatValue.Plain(attribute(element, "value"));
      case "img", "area" -> new MicroformatValue.Plain(element.attr("alt"));
      default -> wording(element);
    };
  }

  /// Text that is set in paragraphs is read with them, whatever its prefix.
  private MicroformatValue wording(Element element) {
    var words = Wording.of(element, absolute);
    return element.childrenSize() > 0
        ? new MicroformatValue.Markup(words, element)
        : new MicroformatValue.Plain(words);
  }

  private String attribute(Element element, String name) {
    return element.hasAttr(name) ? element.attr(name) : Wording.of(element, absolute);
  }

  private static String bare(Element element, String name) {
    return element.hasAttr(name) ? element.attr(name) : Wording.withoutPictures(element);
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
      case "abbr" -> bare(element, "title");
      case "data", "input" -> bare(element, "value");
      default -> Wording.withoutPictures(element);
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
          case "time", "ins", "del" -> bare(element, "datetime");
          case "abbr" -> bare(element, "title");
          case "data", "input" -> bare(element, "value");
          default -> Wording.withoutPictures(element);
        };
    return TimeParts.complete(text, dateBefore);
  }

  private static Optional<String> given(Element element, String attribute) {
    return element.hasAttr(attribute) ? Optional.of(element.attr(attribute)) : Optional.empty();
  }
}
