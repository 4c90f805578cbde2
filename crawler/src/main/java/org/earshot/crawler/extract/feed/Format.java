package org.earshot.crawler.extract.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Namespace;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The formats that Rome is given. Every RSS 0.9x is a subset of 2.0 in what matters here, and
/// feeds are careless with version numbers and namespaces, so that the many variants come down to
/// these four.
enum Format {
  RSS,
  RDF,
  ATOM,
  ATOM_03;

  static final Namespace RDF_SYNTAX =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final Set<String> RSS_NAMES =
      Set.of(
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://channel.netscape.com/rdf/simple/0.9/",
          "http://purl.org/rss/1.0/",
          "http://purl.org/net/rss1.1#",
          "http://backend.userland.com/rss",
          "http://backend.userland.com/rss2",
          "http://backend.userland.com/rss091",
          "http://backend.userland.com/rss092",
          "http://blogs.law.harvard.edu/tech/rss",
          "http://cyber.law.harvard.edu/rss/rss.html");

  /// Prefixes that feeds use without declaring them.
  private static final Map<String, String> USUAL_PREFIXES =
      Map.of(
          "dc", "http://purl.org/dc/elements/1.1/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "rdf", RDF_SYNTAX.getURI(),
          "rss", "http://purl.org/rss/1.0/",
          "atom", "http://www.w3.org/2005/Atom");

  /// The format of a feed with this root element.
  static Format of(Element root) {
    return switch (FeedTree.name(root).toLowerCase(Locale.ROOT)) {
      case "feed" -> isOldAtom(root) ? ATOM_03 : ATOM;
      case "rdf" -> RDF;
      default -> RSS;
    };
  }

  private static boolean isOldAtom(Element root) {
    return root.tag().namespace().contains("purl.org/atom")
        || root.attr("version").startsWith("0.");
  }

  /// The namespace of the format's own elements.
  Namespace own() {
    return switch (this) {
      case RSS -> Namespace.NO_NAMESPACE;
      case RDF -> Namespace.getNamespace("http://purl.org/rss/1.0/");
      case ATOM -> Namespace.getNamespace("http://www.w3.org/2005/Atom");
      case ATOM_03 -> Namespace.getNamespace("http://purl.org/atom/ns#");
    };
  }

  /// The namespace that Rome shall see for an element: variants of the format's own are brought to
  /// the one form, forgotten declarations are made up for.
  Namespace namespaceOf(Element element) {
    var prefix = element.tag().prefix();
    var uri = element.tag().namespace();
    if (uri.equals(Parser.NamespaceXml)) {
      uri = prefix.isEmpty() ? "" : USUAL_PREFIXES.getOrDefault(prefix, "urn:prefix:" + prefix);
    }
    if (uri.isEmpty() || isOwn(uri)) {
      return own();
    }
    if (uri.equals("http://purl.org/dc/elements/1.0/")) {
      uri = USUAL_PREFIXES.get("dc");
    }
    return Namespace.getNamespace(prefix, uri);
  }

  private boolean isOwn(String uri) {
    return switch (this) {
      case RSS, RDF -> RSS_NAMES.contains(uri.toLowerCase(Locale.ROOT));
      case ATOM, ATOM_03 -> uri.contains("purl.org/atom") || uri.contains("w3.org/2005/Atom");
    };
  }
}
