package org.earshot.crawler.extract.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.Set;
import org.earshot.crawler.extract.facts.PlainText;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has Rome read single entries, each in a small feed of its own: one that Rome cannot read does
/// not take the others with it.
final class RomeEntries {
  private static final Logger LOG = LoggerFactory.getLogger(RomeEntries.class);

  /// What is taken from Rome. Texts and times are read elsewhere; Rome would try twenty formats on
  /// each time, which costs more than all the rest.
  private static final Set<String> READ_BY_ROME = Set.of("id", "guid", "link", "author", "creator");

  /// A person's name and address lie two elements deep; nothing that is read lies deeper.
  private static final int MAX_DEPTH = 3;

  private final Format format;

  RomeEntries(Format format) {
    this.format = format;
  }

  SyndEntry read(org.jsoup.nodes.Element entry) {
    try {
      var feed = new SyndFeedImpl(new WireFeedInput().build(alone(entry)));
      return feed.getEntries().getFirst();
    } catch (FeedException | RuntimeException e) {
      // Rome throws whatever its parsers trip over; what the element itself says is still there.
      LOG.debug("Rome cannot read an entry of {}", entry.baseUri(), e);
      return new SyndEntryImpl();
    }
  }

  private Document alone(org.jsoup.nodes.Element entry) {
    var item =
        new Element(
            format == Format.ATOM || format == Format.ATOM_03 ? "entry" : "item", format.own());
    copyAttributes(entry, item);
    copyChildren(entry, item, 0);
    return new Document(wrapped(item));
  }

  private Element wrapped(Element item) {
    var channel = new Element("channel", format.own());
    return switch (format) {
      case ATOM, ATOM_03 ->
          new Element("feed", format.own())
              .setAttribute("version", format == Format.ATOM ? "1.0" : "0.3")
              .addContent(item);
      case RSS ->
          new Element("rss").setAttribute("version", "2.0").addContent(channel.addContent(item));
      case RDF -> {
        var root = new Element("RDF", Format.RDF_SYNTAX).addContent(channel).addContent(item);
        root.addNamespaceDeclaration(format.own());
        yield root;
      }
    };
  }

  private void copyChildren(org.jsoup.nodes.Element from, Element to, int depth) {
    for (Node node : from.childNodes()) {
      if (node instanceof TextNode text) {
        to.addContent(PlainText.clean(text.getWholeText()));
      } else if (node instanceof org.jsoup.nodes.Element child && isKept(child, depth)) {
        var copy = new Element(FeedTree.name(child), namespace(child));
        copyAttributes(child, copy);
        copyChildren(child, copy, depth + 1);
        to.addContent(copy);
      }
    }
  }

  private static boolean isKept(org.jsoup.nodes.Element child, int depth) {
    return depth == 0
        ? READ_BY_ROME.contains(FeedTree.name(child))
        : depth < MAX_DEPTH && isName(FeedTree.name(child));
  }

  private Namespace namespace(org.jsoup.nodes.Element child) {
    var namespace = format.namespaceOf(child);
    return isName(namespace.getPrefix()) || namespace.getPrefix().isEmpty()
        ? namespace
        : format.own();
  }

  private static void copyAttributes(org.jsoup.nodes.Element from, Element to) {
    for (Attribute attribute : from.attributes()) {
      var name = attribute.getKey();
      var value = PlainText.clean(attribute.getValue());
      if (name.startsWith("xml:") && isName(name.substring(4))) {
        to.setAttribute(name.substring(4), value, Namespace.XML_NAMESPACE);
      } else if (name.startsWith("rdf:") && isName(name.substring(4))) {
        to.setAttribute(name.substring(4), value, Format.RDF_SYNTAX);
      } else if (isName(name) && !name.equals("xmlns")) {
        to.setAttribute(name, value);
      }
    }
  }

  private static boolean isName(String name) {
    return Verifier.checkElementName(name) == null && name.indexOf(':') < 0;
  }
}
