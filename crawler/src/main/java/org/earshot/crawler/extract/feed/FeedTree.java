package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// An XML feed, leniently parsed: its root, the element with what is said of the whole feed, and
/// its entries.
record FeedTree(Element root, Element channel, List<Element> entries) {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  static Optional<FeedTree> parse(String text, String address) {
    var document =
        Parser.xmlParser()
            .parseInput(
                StrayAmpersands.escaped(DeclaredEntities.putIn(PlainText.clean(text))), address);
    return document.stream()
        .skip(1)
        .filter(element -> ROOTS.contains(name(element)))
        .findFirst()
        .map(FeedTree::of);
  }

  private static FeedTree of(Element root) {
    var channel = Parts.of(root).first("channel").orElse(root);
    var entries = new ArrayList<Element>();
    root.forEach(element -> {
      if (entries.size() < Feed.MAX_ENTRIES && isEntry(element)) {
        entries.add(element);
      }
    });
    return new FeedTree(root, channel, entries);
  }

  /// An entry wherever it stands: an element that somebody forgot to close swallows those behind
  /// it.
  static boolean isEntry(Element element) {
    return ENTRIES.contains(name(element));
  }

  /// The name without its prefix, in lower case: some feeds shout.
  static String name(Element element) {
    var name = element.tag().localName();
    return isLower(name) ? name : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isLower(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < 'a' || name.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
