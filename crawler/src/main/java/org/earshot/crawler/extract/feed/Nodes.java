package org.earshot.crawler.extract.feed;

import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Walks over the elements of a feed, without making lists of them and however deep they nest.
final class Nodes {
  private Nodes() {}

  static void forEachChild(Element parent, Consumer<Element> action) {
    int size = parent.childNodeSize();
    for (int i = 0; i < size; i++) {
      if (parent.childNode(i) instanceof Element child) {
        action.accept(child);
      }
    }
  }

  /// All elements inside of one, in the order of the document.
  static void forEachInside(Element whole, Consumer<Element> action) {
    for (var node = next(whole, whole); node != null; node = next(node, whole)) {
      if (node instanceof Element element) {
        action.accept(element);
      }
    }
  }

  static boolean hasElements(Element parent) {
    int size = parent.childNodeSize();
    for (int i = 0; i < size; i++) {
      if (parent.childNode(i) instanceof Element) {
        return true;
      }
    }
    return false;
  }

  /// All text inside of an element, as it is written.
  static String text(Element element) {
    return element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only
        ? only.getWholeText()
        : element.wholeText();
  }

  /// An attribute that has a value, in whatever case its name is written: the Channel Definition
  /// Format says in `HREF` and `LASTMOD` of an item what others say in elements
  /// (<https://www.w3.org/TR/NOTE-CDFsubmit.html>).
  static Optional<String> attribute(Element element, String name) {
    return element.attributesSize() == 0
        ? Optional.empty()
        : Optional.of(element.attributes().getIgnoreCase(name)).filter(text -> !text.isBlank());
  }

  private static @Nullable Node next(Node node, Node whole) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    var around = node;
    while (around != null && !around.equals(whole)) {
      var sibling = around.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      around = around.parentNode();
    }
    return null;
  }
}
