package org.earshot.crawler.extract.lead;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Lead;
import org.earshot.crawler.extract.facts.WebUrl;
import org.earshot.crawler.extract.sitemap.Sitemap;

/// Picks from a site's map what is worth a look: pages whose path says reviews, and feeds.
public final class SitemapLeads {
  /// Each look costs the site a request; a shop's map names thousands of products.
  private static final int MOST = 6;

  private static final Set<String> FEED_ENDS = Set.of("feed", "rss", "atom", "rss.xml", "atom.xml");

  private SitemapLeads() {}

  /// The first ones, in the order of the map.
  public static List<Lead> among(List<Sitemap.Entry> pages) {
    return pages.stream()
        .map(page -> lead(page.address()))
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Optional<Lead> lead(String address) {
    return WebUrl.parse(address)
        .filter(WebUrl::isWeb)
        .filter(url -> isFeed(url) || ReviewWords.in(url.pathText()))
        .flatMap(url -> uri(url.toString()))
        .map(uri -> new Lead(uri, "auto", Lead.Clue.SITEMAP, ""));
  }

  /// The JDK refuses some signs that browsers let stand; such an address is left out.
  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isFeed(WebUrl url) {
    var path = url.pathText().toLowerCase(Locale.ROOT);
    return FEED_ENDS.stream().anyMatch(end -> path.endsWith("/" + end));
  }
}
