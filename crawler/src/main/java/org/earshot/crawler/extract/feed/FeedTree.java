package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// An XML feed, leniently parsed: its root, the element with what is said of the whole feed, and
/// its entries.
record FeedTree(Element root, Element channel, List<Element> entries) {
  private static final int SHORTEST_ENTRY = "item".length();

  static Optional<FeedTree> parse(String text, String address) {
    var document =
        Parser.xmlParser()
            .parseInput(
                StrayAmpersands.escaped(DeclaredEntities.putIn(PlainText.clean(text))), address);
    return document.stream()
        .skip(1)
        .filter(element -> isRoot(Name.of(element)))
        .findFirst()
        .map(FeedTree::of);
  }

  private static FeedTree of(Element root) {
    var channel = Parts.of(root).first(Name.CHANNEL).orElse(root);
    var entries = new ArrayList<Element>();
    Nodes.forEachInside(
        root,
        element -> {
          if (entries.size() < Feed.MAX_ENTRIES && isEntry(element)) {
            entries.add(element);
          }
        });
    entries.forEach(FeedTree::freed);
    return new FeedTree(root, channel, entries);
  }

  /// An element that somebody forgot to close swallows the entries behind it. They are put beside
  /// it, lest their words be read as its own, as often as there are entries around them.
  private static void freed(Element entry) {
    for (var around = entry.parent(); around != null; around = around.parent()) {
      var outside = around.parent();
      if (outside != null && isEntry(around)) {
        outside.appendChild(entry);
        return;
      }
    }
  }

  private static boolean isRoot(Name name) {
    return name == Name.RSS || name == Name.FEED || name == Name.RDF || name == Name.CHANNEL;
  }

  private static boolean isEntry(Element element) {
    var name = element.tagName();
    boolean perhaps =
        name.length() >= SHORTEST_ENTRY && "mMyY".indexOf(name.charAt(name.length() - 1)) >= 0;
    return perhaps && Name.of(element).isEntry();
  }
}
