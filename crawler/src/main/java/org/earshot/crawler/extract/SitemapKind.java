package org.earshot.crawler.extract;

import java.util.Locale;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.WebUrl;
import org.earshot.crawler.extract.kind.Kind;
import org.earshot.crawler.extract.lead.SitemapPages;
import org.earshot.crawler.extract.sitemap.Sitemap;
import org.earshot.crawler.extract.sitemap.Sitemaps;

/// A site's map (sitemaps.org). It has no posts itself: it names the pages that have, and says when
/// they changed, so that nobody needs to ask them in vain.
final class SitemapKind implements Kind {
  private static final String NAME = "sitemap";

  @Override
  public String name() {
    return Extraction.SiteMap.KIND;
  }

  /// By what it is; a list of addresses is a map where its name says so.
  @Override
  public boolean recognises(Page page, String text) {
    if (Look.at(text) == Look.SITE_MAP) {
      return true;
    }
    return (Sitemaps.isFolded(page) || isNamedMap(page))
        && Sitemaps.read(page).filter(map -> isSure(page, map)).isPresent();
  }

  private static boolean isSure(Page page, Sitemap map) {
    return switch (map.form()) {
      case URLSET, SITEMAPINDEX -> true;
      case TEXT -> isNamedMap(page);
      case FEED -> false;
    };
  }

  /// Hardly any page is, so no address is taken apart in vain.
  private static boolean isNamedMap(Page page) {
    if (!page.url().toLowerCase(Locale.ROOT).contains(NAME)) {
      return false;
    }
    var path = WebUrl.parse(page.url()).map(WebUrl::pathText).orElse("").toLowerCase(Locale.ROOT);
    return path.contains(NAME) && (path.endsWith(".txt") || path.endsWith(".txt.gz"));
  }

  @Override
  public Extraction read(Page page, String text) {
    return Sitemaps.read(page)
        .<Extraction>map(map -> new SitemapPages(page.url(), page.requested()).of(map))
        .orElseGet(() -> new Extraction.Unreadable("no site's map found at " + page.url()));
  }
}
