package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// Where an entry leads: the permalink of its post.
final class EntryLink {
  private static final String HTML = "text/html";

  private EntryLink() {}

  /// The best link that an entry, or a feed, has.
  ///
  /// @param base where relative links start
  /// @param comments the pages of comments on it
  static Optional<String> of(Parts raw, String base, List<String> comments) {
    var links = alternates(raw);
    if (links.size() == 1) {
      var only = Permalinks.resolve(base, address(links.getFirst()));
      if (only.isPresent()) {
        return only;
      }
    }
    return Stream.of(
            best(raw, links.stream().filter(link -> Format.isSame(link, raw.whole())).toList()),
            best(raw, links),
            Nodes.attribute(raw.whole(), "href").stream().toList(),
            guid(raw).stream().toList(),
            raw.named(Name.CONTENT).stream().map(content -> content.attr("src")).toList(),
            comments)
        .flatMap(List::stream)
        .map(link -> Permalinks.resolve(base, link))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// RSS 2.0: a `guid` is a permalink unless it says otherwise.
  static Optional<String> guid(Parts raw) {
    for (var guid : raw.named(Name.GUID)) {
      if (!guid.attr("isPermaLink").equalsIgnoreCase("false")) {
        var text = Nodes.text(guid);
        if (Permalinks.isWebAddress(text)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Element> alternates(Parts raw) {
    var links = raw.named(Name.LINK);
    if (links.size() == 1) {
      return isAlternate(links.getFirst()) ? links : List.of();
    }
    return links.stream().filter(EntryLink::isAlternate).toList();
  }

  private static boolean isAlternate(Element link) {
    var rel = link.attr("rel").strip();
    return rel.isEmpty()
        || rel.equalsIgnoreCase("alternate")
        || rel.equals("http://www.iana.org/assignments/relation/alternate");
  }

  /// Atom tells several alternates apart by their type. RSS knows one link; where there are
  /// several, feed readers take the last.
  private static List<String> best(Parts raw, List<Element> links) {
    var whole = Name.of(raw.whole());
    boolean atom = whole == Name.ENTRY || whole == Name.FEED;
    Predicate<Element> isHtml = link -> link.attr("type").equals(HTML);
    var found = new ArrayList<String>();
    links.stream().filter(isHtml).map(EntryLink::address).forEach(found::add);
    var rest = links.stream().filter(isHtml.negate()).map(EntryLink::address).toList();
    found.addAll(atom ? rest : rest.reversed());
    return found;
  }

  private static String address(Element link) {
    return link.hasAttr("href") ? link.attr("href") : Nodes.text(link);
  }
}
