package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// Reads things that are written into a page's elements as microdata (HTML standard, section 5).
///
/// Two things go beyond the standard because pages need them: a `content` attribute counts on every
/// element, and an item that lies inside another one without being its property is kept as lying
/// inside it.
final class Microdata {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final IdentityHashMap<Element, Thing> read = new IdentityHashMap<>();

  /// The thing that begins at an element and belongs to no other.
  Optional<Thing> top(Element element) {
    return isScope(element) && !element.hasAttr("itemprop") ? orphan(element) : Optional.empty();
  }

  /// A thing that calls itself a property of something that is not there. To be asked after all
  /// that have a place have been read.
  Optional<Thing> orphan(Element element) {
    return isScope(element) && !read.containsKey(element)
        ? Optional.of(thing(element))
        : Optional.empty();
  }

  private boolean isScope(Element element) {
    return has(element, "itemscope");
  }

  /// Attribute names are in lower case once a page is parsed: looking for them letter by letter in
  /// either case, as `hasAttr` does, is felt on a large page.
  private static boolean has(Element element, String attribute) {
    return element.attributesSize() > 0 && element.attributes().hasKey(attribute);
  }

  private Thing thing(Element element) {
    var known = read.get(element);
    if (known != null) {
      return known;
    }
    var thing = new Thing(Thing.Syntax.MICRODATA, Optional.of(element));
    read.put(element, thing);
    names(element.attr("itemtype")).forEach(thing::type);
    if (element.hasAttr("itemid")) {
      thing.id(element.attr("itemid").strip());
    }
    inside(element, thing);
    referred(element).forEach(other -> refer(other, thing));
    return thing;
  }

  /// The standard takes nothing from an item that is referred to and is no property; who writes
  /// such a reference means its properties.
  private void refer(Element other, Thing thing) {
    if (isScope(other) && !other.hasAttr("itemprop")) {
      inside(other, thing);
    } else {
      crawl(other, thing);
    }
  }

  private void crawl(Element element, Thing thing) {
    boolean scope = isScope(element);
    if (has(element, "itemprop")) {
      var value = scope ? thing(element) : words(element);
      for (var name : names(element.attr("itemprop"))) {
        thing.add(name, value);
      }
    } else if (scope && !read.containsKey(element)) {
      thing.contains(thing(element));
    }
    if (!scope) {
      inside(element, thing);
    }
  }

  private void inside(Element element, Thing thing) {
    int size = element.childNodeSize();
    for (int i = 0; i < size; i++) {
      if (element.childNode(i) instanceof Element child) {
        crawl(child, thing);
      }
    }
  }

  /// `itemref` (HTML standard, section 5.2.2): properties that stand elsewhere on the page.
  private List<Element> referred(Element element) {
    var found = new ArrayList<Element>();
    var document = element.ownerDocument();
    if (document != null) {
      for (var id : names(element.attr("itemref"))) {
        var other = document.getElementById(id);
        if (other != null && !other.equals(element) && !element.parents().contains(other)) {
          found.add(other);
        }
      }
    }
    return found;
  }

  /// HTML standard, section 5.2.4, "values".
  private static Value words(Element element) {
    if (element.hasAttr("content")) {
      return Value.Words.of(element.attr("content"));
    }
    return switch (element.normalName()) {
      case "img", "audio", "embed", "iframe", "source", "track", "video" ->
          new Value.Words(
              element.hasAttr("alt") ? element.attr("alt") : element.attr("title"),
              element.attr("src"),
              false);
      case "a", "area", "link" ->
          new Value.Words(
              element.normalName().equals("link") ? element.attr("href") : PlainText.of(element),
              element.attr("href"),
              false);
      case "object" -> Value.Words.of(element.attr("data"));
      case "data", "meter" ->
          Value.Words.of(element.hasAttr("value") ? element.attr("value") : PlainText.of(element));
      case "time" ->
          Value.Words.of(
              element.attr("datetime").isBlank()
                  ? PlainText.of(element)
                  : element.attr("datetime"));
      default -> visible(element);
    };
  }

  private static Value visible(Element element) {
    var text = PlainText.of(element);
    if (text.isEmpty() && element.hasAttr("title")) {
      return Value.Words.of(element.attr("title"));
    }
    return Value.Words.of(text);
  }

  private static List<String> names(String attribute) {
    var names = attribute.strip();
    if (names.isEmpty()) {
      return List.of();
    }
    return isOne(names) ? List.of(names) : List.of(BLANKS.split(names));
  }

  private static boolean isOne(String names) {
    for (int i = 0; i < names.length(); i++) {
      if (names.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }
}
