package org.earshot.crawler.extract.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// An XML feed, leniently parsed: its root, the element with what is said of the whole feed, and
/// its entries.
record FeedTree(Element root, Element channel, List<Element> entries) {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");

  private static final Set<String> ENTRIES = Set.of("item", "entry");

  /// Ampersands that begin no entity; feed readers take them as they stand.
  private static final Pattern STRAY =
      Pattern.compile("&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");

  private static final Pattern CDATA = Pattern.compile("(?s)<!\\[CDATA\\[.*?(?:]]>|$)");

  static Optional<FeedTree> parse(String text, String address) {
    var document =
        Parser.xmlParser()
            .parseInput(repaired(DeclaredEntities.putIn(PlainText.clean(text))), address);
    return document.stream()
        .skip(1)
        .filter(element -> ROOTS.contains(name(element)))
        .findFirst()
        .map(FeedTree::of);
  }

  private static FeedTree of(Element root) {
    var channel = child(root, "channel").orElse(root);
    var entries = root.stream().filter(FeedTree::isEntry).limit(Feed.MAX_ENTRIES).toList();
    return new FeedTree(root, channel, entries);
  }

  /// An entry wherever it stands: an element that somebody forgot to close swallows those behind
  /// it.
  static boolean isEntry(Element element) {
    return ENTRIES.contains(name(element));
  }

  private static String repaired(String text) {
    var cdata = CDATA.matcher(text);
    var repaired = new StringBuilder(text.length());
    int from = 0;
    while (cdata.find()) {
      repaired.append(STRAY.matcher(text.substring(from, cdata.start())).replaceAll("&amp;"));
      repaired.append(cdata.group());
      from = cdata.end();
    }
    return repaired.append(STRAY.matcher(text.substring(from)).replaceAll("&amp;")).toString();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).findFirst();
  }

  /// Children with one of the names, those of the parent's own format before those of extensions
  /// that happen to share the name.
  static Stream<Element> children(Element parent, String... names) {
    var wanted = Set.of(names);
    return parent.children().stream()
        .filter(child -> wanted.contains(name(child)) && !Format.isForeign(child))
        .sorted(Comparator.comparing(child -> !Format.isSame(child, parent)));
  }

  /// The name without its prefix, in lower case: some feeds shout.
  static String name(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }
}
