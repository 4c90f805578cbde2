package org.earshot.crawler.extract.lead;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Lead.Clue;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Decoding;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds what a page gives away about places nearby.
public final class PageLeads {
  /// A footer links every shop of a town; a few show the kind.
  private static final int MOST_OF_A_CLUE = 6;

  /// A page of endless links is looked through as far as this.
  private static final int MOST_LINKS = 2_000;

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/json"); // JSON Feed 1.0 had no type of its own

  /// WordPress links its API on every page with the type of a JSON feed.
  private static final String NO_FEED = "/wp-json/";

  /// Stars, as a sign or as markup that says what they are.
  private static final String STARS =
      ":containsOwn(★), :containsOwn(⭐), [itemprop=aggregateRating], [class*=star-rating]";

  /// From the stars up to what they and a link stand in.
  private static final int STEPS_TO_CARD = 4;

  /// Where a feed mostly is, on a site that does not say.
  private static final List<String> USUAL_PLACES = List.of("feed", "rss.xml", "atom.xml");

  private final Predicate<URI> knownSite;

  /// Opens the finder.
  ///
  /// @param knownSite whether an address is one that a kind of source knows
  public PageLeads(Predicate<URI> knownSite) {
    this.knownSite = knownSite;
  }

  /// The leads of a page, the most telling first, each address once.
  public List<Lead> of(Page page) {
    return of(Jsoup.parse(Decoding.decode(page), page.url()));
  }

  private List<Lead> of(Document page) {
    var found = new LinkedHashMap<URI, Lead>();
    feeds(page, found);
    engine(page, found);
    links(page, found);
    if (found.values().stream().noneMatch(lead -> lead.kind().equals("feed"))) {
      USUAL_PLACES.forEach(path ->
          root(page, path).ifPresent(at -> add(found, new Lead(at, "feed", Clue.USUAL_PLACE, ""))));
    }
    return List.copyOf(found.values());
  }

  private static void feeds(Document page, Map<URI, Lead> found) {
    for (var link : page.select("link[rel~=(?i)\\balternate\\b][href][type]")) {
      if (FEED_TYPES.contains(mediaType(link.attr("type")))
          && !link.attr("href").contains(NO_FEED)) {
        address(link)
            .ifPresent(at ->
                add(found, new Lead(at, "feed", Clue.LINKED_FEED, link.attr("title").strip())));
      }
    }
  }

  /// Without parameters such as `charset`.
  private static String mediaType(String type) {
    int parameters = type.indexOf(';');
    var bare = parameters < 0 ? type : type.substring(0, parameters);
    return bare.strip().toLowerCase(Locale.ROOT);
  }

  private static void engine(Document page, Map<URI, Lead> found) {
    for (var engine : Engine.ALL) {
      if (engine.made(page)) {
        for (var door : engine.doors()) {
          root(page, door.path())
              .ifPresent(at -> add(found, new Lead(at, door.kind(), Clue.ENGINE, engine.name())));
        }
        return;
      }
    }
  }

  private void links(Document page, Map<URI, Lead> found) {
    var later = new ArrayList<Lead>();
    page.select("a[href]").stream()
        .limit(MOST_LINKS)
        .forEach(link -> address(link).ifPresent(at -> clue(page, link, at).ifPresent(later::add)));
    later.forEach(lead -> add(found, lead));
    starred(page, found);
  }

  /// A list of products shows stars beside the way to each product's reviews.
  private static void starred(Document page, Map<URI, Lead> found) {
    for (var stars : page.select(STARS).stream().limit(MOST_LINKS).toList()) {
      var card = stars;
      for (int step = 0; step < STEPS_TO_CARD && card != null; step++, card = card.parent()) {
        var link = card.selectFirst("a[href]");
        if (link != null) {
          address(link)
              .filter(at -> sameSite(page, at))
              .ifPresent(at -> add(found, new Lead(at, "auto", Clue.REVIEW_LINK, link.text())));
          break;
        }
      }
    }
  }

  private Optional<Lead> clue(Document page, Element link, URI at) {
    var words = link.text().strip();
    if (knownSite.test(at)) {
      return Optional.of(new Lead(at, "auto", Clue.KNOWN_SITE, words));
    }
    if (!sameSite(page, at)) {
      return Optional.empty();
    }
    if (feedPath(at)) {
      return Optional.of(new Lead(at, "feed", Clue.LINKED_FEED, words));
    }
    return ReviewWords.in(words) || ReviewWords.in(at.getPath())
        ? Optional.of(new Lead(at, "auto", Clue.REVIEW_LINK, words))
        : Optional.empty();
  }

  private static boolean feedPath(URI at) {
    var path = at.getPath().toLowerCase(Locale.ROOT);
    return path.endsWith(".rss")
        || path.endsWith(".atom")
        || path.endsWith("/feed")
        || path.endsWith("/feed/")
        || path.endsWith("/rss")
        || path.endsWith("/rss/")
        || path.endsWith("/rss.xml");
  }

  private static boolean sameSite(Document page, URI at) {
    return parse(page.location())
        .filter(own -> own.getAuthority().equals(at.getAuthority()))
        .isPresent();
  }

  private static void add(Map<URI, Lead> found, Lead lead) {
    long alike = found.values().stream().filter(other -> other.clue() == lead.clue()).count();
    if (alike < MOST_OF_A_CLUE) {
      found.putIfAbsent(lead.address(), lead);
    }
  }

  private static Optional<URI> address(Element link) {
    return parse(link.absUrl("href"));
  }

  private static Optional<URI> root(Document page, String path) {
    return parse(page.location()).map(own -> own.resolve("/" + path));
  }

  /// An http address without its fragment.
  private static Optional<URI> parse(String address) {
    int fragment = address.indexOf('#');
    try {
      var uri = URI.create(fragment < 0 ? address : address.substring(0, fragment));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getPath() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
