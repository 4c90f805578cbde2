package org.earshot.crawler.extract.microformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What an element of a classic item consists of: its children, and what it includes from elsewhere
/// on the page (<https://microformats.org/wiki/include-pattern>): by a link or object of the class
/// `include`, by `itemref`, or as a table cell by its `headers`.
final class Parts {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// Includes may include each other: this many are followed on a page, so that no page can make us
  /// read it over and over.
  private static final int MAX_INCLUDED = 200;

  private final Document document;
  private int included;

  Parts(Document document) {
    this.document = document;
  }

  List<Element> of(Element element) {
    var children = element.children();
    if (!includes(children) && !refers(element)) {
      return children;
    }
    var parts = new ArrayList<Element>();
    children.forEach(child -> parts.add(included(child, element).orElse(child)));
    parts.addAll(referred(element));
    return parts;
  }

  /// Elements that belong to this one, though they stand elsewhere.
  List<Element> referred(Element element) {
    if (!refers(element)) {
      return List.of();
    }
    var ids =
        element.attr("itemref")
            + (element.normalName().equals("td") ? " " + element.attr("headers") : "");
    var found = new ArrayList<Element>();
    for (var id : BLANKS.split(ids.strip(), -1)) {
      elsewhere(id, element).ifPresent(found::add);
    }
    return found;
  }

  private static boolean includes(List<Element> children) {
    for (var child : children) {
      if (child.hasClass("include")) {
        return true;
      }
    }
    return false;
  }

  private static boolean refers(Element element) {
    return element.hasAttr("itemref")
        || (element.normalName().equals("td") && element.hasAttr("headers"));
  }

  private Optional<Element> included(Element child, Element element) {
    if (!child.hasClass("include")) {
      return Optional.empty();
    }
    var link = child.attr(child.normalName().equals("object") ? "data" : "href");
    return link.startsWith("#") ? elsewhere(link.substring(1), element) : Optional.empty();
  }

  /// An element that includes itself, or what it lies in, includes nothing.
  private Optional<Element> elsewhere(String id, Element element) {
    if (id.isEmpty() || included >= MAX_INCLUDED) {
      return Optional.empty();
    }
    included++;
    return Optional.ofNullable(document.getElementById(id))
        .filter(other -> !other.equals(element) && !element.parents().contains(other));
  }
}
