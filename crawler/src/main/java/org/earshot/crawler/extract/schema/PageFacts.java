package org.earshot.crawler.extract.schema;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.TwinSites;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a page says of itself as a whole.
///
/// @param site who publishes it
/// @param address its own address: the canonical one where that is of the same site, or of the site
///   whose twin for telephones this is
/// @param base what relative links start from
/// @param language as declared
/// @param next the next page of the same list
/// @param hasMore whether the list goes on, though nothing says where
/// @param feeds feeds that it links
/// @param seen when it was fetched
public record PageFacts(
    String site,
    String address,
    String base,
    Optional<String> language,
    Optional<String> next,
    boolean hasMore,
    List<String> feeds,
    Instant seen) {
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");
  private static final Set<String> SAYS_NEXT =
      Set.of(
          "next",
          "next page",
          "next ›",
          "next »",
          "next >",
          "next →",
          "older comments",
          "older reviews",
          "more reviews",
          "show more reviews",
          "load more");

  /// Of [#SAYS_NEXT], small and large.
  private static final String FIRST_LETTERS = "nomslNOMSL";

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}");

  /// A label stands in few elements; a link around a whole teaser is none.
  private static final int MAX_LABEL_NODES = 4;

  /// A label is shorter, with blanks around it, too.
  private static final int MAX_LABEL = 40;

  /// More feeds than this are a directory's, not a page's own.
  private static final int MAX_FEEDS = 5;

  public static PageFacts of(Page page, PageIndex links) {
    var document = links.document();
    var base = document.baseUri().isBlank() ? page.url() : document.baseUri();
    var address = canonical(page, links, base);
    var next = next(links, base, address);
    boolean more = next.isEmpty() && goesOn(links.anchors());
    return new PageFacts(
        Permalinks.site(address),
        address,
        base,
        language(page, document),
        next,
        more,
        feeds(links, base),
        page.at());
  }

  private static String canonical(Page page, PageIndex links, String base) {
    return links
        .related("canonical")
        .map(link -> Permalinks.resolve(base, link.attr("href")))
        .flatMap(Optional::stream)
        .filter(link -> TwinSites.are(link, page.url()))
        .findFirst()
        .orElseGet(() -> Permalinks.normalize(page.url()));
  }

  private static Optional<String> next(PageIndex links, String base, String address) {
    return Stream.concat(links.related("next"), links.related(links.anchors(), "next"))
        .map(link -> Permalinks.resolve(base, link.attr("href")))
        .flatMap(Optional::stream)
        .filter(link -> !link.equals(address))
        .findFirst();
  }

  private static boolean goesOn(List<Element> anchors) {
    for (var anchor : anchors) {
      if (saysNext(anchor)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysNext(Element link) {
    if (link.childNodeSize() > MAX_LABEL_NODES || link.attributesSize() == 0) {
      return false;
    }
    var attributes = link.attributes();
    var label = attributes.hasKey("aria-label") ? attributes.get("aria-label") : label(link);
    return label.length() <= MAX_LABEL
        && mayBeNext(label)
        && attributes.hasKey("href")
        && SAYS_NEXT.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  /// Whether a label begins as those do that say so.
  private static boolean mayBeNext(String label) {
    int at = 0;
    while (at < label.length() && Character.isWhitespace(label.charAt(at))) {
      at++;
    }
    return at < label.length() && FIRST_LETTERS.indexOf(label.charAt(at)) >= 0;
  }

  /// The words of most links stand in them as they are.
  private static String label(Element link) {
    return link.childNodeSize() == 1 && link.childNode(0) instanceof TextNode words
        ? words.getWholeText()
        : link.text();
  }

  private static Optional<String> language(Page page, Document document) {
    var root = document.firstElementChild();
    return Optional.ofNullable(root)
        .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
        .or(() -> page.header("content-language"))
        .map(String::strip)
        .filter(tag -> LANGUAGE.matcher(tag).matches());
  }

  private static List<String> feeds(PageIndex links, String base) {
    return links
        .related("alternate")
        .filter(link -> FEED_TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
        .map(link -> Permalinks.resolve(base, link.attr("href")))
        .flatMap(Optional::stream)
        .distinct()
        .limit(MAX_FEEDS)
        .toList();
  }
}
