package org.earshot.crawler.extract.sitemap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.earshot.crawler.extract.facts.Permalinks;

/// Goes through the maps of a site, each once, however they name each other.
///
/// It asks for nothing itself: who goes takes [#next()], asks politely, and brings what came.
public final class SitemapTour {
  /// More maps are not asked for: each costs the site a request. The first ones of an index are the
  /// newest or the main ones.
  private final int mostMaps;

  private final Queue<String> waiting = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final List<Sitemap.Entry> pages = new ArrayList<>();
  private int given;

  /// @param starts the maps that are known at first
  /// @param mostMaps so many are asked for at the most
  public SitemapTour(List<String> starts, int mostMaps) {
    this.mostMaps = mostMaps;
    starts.forEach(this::add);
  }

  private void add(String map) {
    var address = Permalinks.normalize(map);
    if (known.size() < Sitemaps.MOST_ENTRIES && known.add(address) && isUri(address)) {
      waiting.add(address);
    }
  }

  private static boolean isUri(String address) {
    try {
      return new URI(address).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// The map to ask for next; empty when the tour is over.
  public Optional<String> next() {
    if (given >= mostMaps || pages.size() >= Sitemaps.MOST_ENTRIES) {
      return Optional.empty();
    }
    var next = Optional.ofNullable(waiting.poll());
    given += next.isPresent() ? 1 : 0;
    return next;
  }

  /// Takes what a map says.
  public void take(Sitemap map) {
    if (map.form() == Sitemap.Form.SITEMAPINDEX) {
      map.entries().forEach(entry -> add(entry.address()));
      return;
    }
    map.entries().stream().limit(Sitemaps.MOST_ENTRIES - (long) pages.size()).forEach(pages::add);
  }

  /// The pages found so far.
  public List<Sitemap.Entry> pages() {
    return List.copyOf(pages);
  }
}
