package org.earshot.crawler.extract.feed;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The two families of feeds. Feeds are careless with version numbers and namespaces, so that the
/// many variants come down to these.
enum Format {
  /// RSS 0.9x, 1.0 and 2.0.
  RSS,
  /// Atom 0.3 and 1.0.
  ATOM;

  /// Vocabularies whose elements share names with those of feeds and mean something else.
  private static final List<String> FOREIGN =
      List.of(
          "http://www.w3.org/2000/svg",
          "http://www.w3.org/1998/math/mathml",
          "http://web.resource.org/cc/");

  static Format of(Element root) {
    return Name.of(root) == Name.FEED ? ATOM : RSS;
  }

  /// Whether an entry without an author is the feed's author's (RFC 4287, section 4.2.1). RSS names
  /// an editor, who writes few of the items.
  boolean inheritsAuthor() {
    return this == ATOM;
  }

  static boolean isForeign(Element element) {
    var namespace = element.tag().namespace();
    for (var foreign : FOREIGN) {
      if (foreign.equalsIgnoreCase(namespace)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an element is Media RSS's, by its usual prefix or its namespace.
  static boolean isMedia(Element element) {
    return element.tag().prefix().equals("media") || element.tag().namespace().contains("/mrss");
  }

  /// Whether two elements are of one vocabulary. Where nothing is declared the prefix must do.
  static boolean isSame(Element one, Element other) {
    var declared = declared(one);
    return declared.equals(declared(other))
        && (!declared.isEmpty() || one.tag().prefix().equals(other.tag().prefix()));
  }

  private static String declared(Element element) {
    var uri = element.tag().namespace();
    return uri.equals(Parser.NamespaceXml) ? "" : uri;
  }
}
