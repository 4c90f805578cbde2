package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// What a page says of itself as a whole.
///
/// @param site who publishes it
/// @param address its own address: the canonical one where that is of the same site
/// @param base what relative links start from
/// @param language as declared
/// @param next the next page of the same list
/// @param hasMore whether the list goes on, though nothing says where
/// @param feeds feeds that it links
public record PageFacts(
    String site,
    String address,
    String base,
    Optional<String> language,
    Optional<String> next,
    boolean hasMore,
    List<String> feeds) {
  private static final Evaluator CANONICAL =
      QueryParser.parse("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
  private static final Evaluator NEXT =
      QueryParser.parse(
          "link[rel~=(?i)(^|\\s)next(\\s|$)][href], a[rel~=(?i)(^|\\s)next(\\s|$)][href]");
  private static final Evaluator LOOKS_LIKE_NEXT = QueryParser.parse("a[href]");
  private static final Evaluator FEED =
      QueryParser.parse("link[rel~=(?i)(^|\\s)alternate(\\s|$)][type][href]");
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
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}");

  /// More feeds than this are a directory's, not a page's own.
  private static final int MAX_FEEDS = 5;

  public static PageFacts of(Page page, Document document) {
    var base = document.baseUri().isBlank() ? page.url() : document.baseUri();
    var address = canonical(page, document, base);
    var next =
        document.select(NEXT).stream()
            .map(link -> Permalinks.resolve(base, link.attr("href")))
            .flatMap(Optional::stream)
            .filter(link -> !link.equals(address))
            .findFirst();
    boolean more =
        next.isEmpty() && document.select(LOOKS_LIKE_NEXT).stream().anyMatch(PageFacts::saysNext);
    return new PageFacts(
        Permalinks.site(page.url()),
        address,
        base,
        language(page, document),
        next,
        more,
        feeds(document, base));
  }

  private static String canonical(Page page, Document document, String base) {
    return document.select(CANONICAL).stream()
        .map(link -> Permalinks.resolve(base, link.attr("href")))
        .flatMap(Optional::stream)
        .filter(link -> Permalinks.sameSite(link, page.url()))
        .findFirst()
        .orElseGet(() -> Permalinks.normalize(page.url()));
  }

  private static boolean saysNext(Element link) {
    var label = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
    return SAYS_NEXT.contains(label.strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> language(Page page, Document document) {
    var root = document.selectFirst("html");
    return Optional.ofNullable(root)
        .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
        .or(() -> page.header("content-language"))
        .map(String::strip)
        .filter(tag -> LANGUAGE.matcher(tag).matches());
  }

  private static List<String> feeds(Document document, String base) {
    return document.select(FEED).stream()
        .filter(link -> FEED_TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
        .map(link -> Permalinks.resolve(base, link.attr("href")))
        .flatMap(Optional::stream)
        .distinct()
        .limit(MAX_FEEDS)
        .toList();
  }
}
