package org.earshot.crawler.extract.lead;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.extract.facts.WebUrl;
import org.earshot.crawler.extract.sitemap.Lastmod;
import org.earshot.crawler.extract.sitemap.Sitemap;

/// Picks from a site's map the pages that are read for their posts: those under the path that the
/// operator set behind the map's address, as in `sitemap.xml#/shop/`, else those whose path speaks
/// of reviews, else all where the map's own path does.
public final class SitemapPages {
  /// The protocol's limit for an address (sitemaps.org).
  private static final int LONGEST_ADDRESS = 2_048;

  private final Optional<URI> map;
  private final Predicate<URI> worth;

  /// @param map where the map stands
  /// @param asked its address as the operator gave it
  public SitemapPages(String map, String asked) {
    this.map = uri(map);
    boolean ofReviews = this.map.filter(uri -> ReviewWords.in(path(uri))).isPresent();
    this.worth =
        uri(asked)
            .flatMap(uri -> Optional.ofNullable(uri.getFragment()))
            .filter(path -> !path.isBlank())
            .<Predicate<URI>>map(path -> uri -> path(uri).startsWith(path))
            .orElse(uri -> ofReviews || ReviewWords.in(path(uri)));
  }

  /// What of a map is read.
  public Extraction.SiteMap of(Sitemap sitemap) {
    boolean index = sitemap.form() == Sitemap.Form.SITEMAPINDEX;
    var picked = new ArrayList<Extraction.Named>();
    int elsewhere = 0;
    for (var entry : sitemap.entries()) {
      var uri = uri(entry.address());
      if (uri.isPresent() && !isHere(uri.get())) {
        elsewhere++;
      } else if (uri.isPresent() && (index ? !uri.equals(map) : worth.test(uri.get()))) {
        picked.add(new Extraction.Named(uri.get().toString(), Lastmod.read(entry.lastModified())));
      }
    }
    int named = sitemap.entries().size();
    return index
        ? new Extraction.SiteMap(List.of(), picked, named, elsewhere)
        : new Extraction.SiteMap(picked, List.of(), named, elsewhere);
  }

  private boolean isHere(URI uri) {
    return map.filter(own -> own.getHost().equals(uri.getHost()) && own.getPort() == uri.getPort())
        .isPresent();
  }

  private static String path(URI uri) {
    return Optional.ofNullable(uri.getPath()).orElse("");
  }

  /// An address in its normal form. The JDK refuses some signs that browsers let stand; such an
  /// address is left out.
  private static Optional<URI> uri(String address) {
    return Optional.of(address)
        .filter(text -> text.length() <= LONGEST_ADDRESS)
        .flatMap(WebUrl::parse)
        .filter(WebUrl::isWeb)
        .flatMap(url -> parsed(url.toString()));
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
