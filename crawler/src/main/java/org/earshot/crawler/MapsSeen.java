package org.earshot.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Extraction.SiteMap;

/// The maps of a site that were looked at, and what a source at each would give: an index the pages
/// of those of its maps that were looked at, too.
final class MapsSeen {
  private final Map<URI, Seen> seen = new LinkedHashMap<>();

  private record Seen(Checked look, SiteMap map) {}

  /// Takes a look; one that found no map is left out.
  void take(URI address, Checked look) {
    if (look.extraction().orElse(null) instanceof SiteMap map) {
      seen.put(address, new Seen(look, map));
    }
  }

  /// The maps that name a page worth a look, but not those that an index names.
  List<Proposal> proposals() {
    return seen.entrySet().stream()
        .filter(one -> !isNamed(one.getKey()))
        .map(one -> proposal(one.getKey(), one.getValue()))
        .filter(Proposal::readable)
        .toList();
  }

  private boolean isNamed(URI address) {
    return seen.entrySet().stream()
        .filter(one -> !one.getKey().equals(address))
        .flatMap(one -> one.getValue().map().maps().stream())
        .anyMatch(named -> named.address().equals(address.toString()));
  }

  private Proposal proposal(URI address, Seen one) {
    var look = one.look();
    return new Proposal(
        new Lead(address, SiteMap.KIND, Lead.Clue.SITEMAP, ""),
        new Checked(look.robots(), look.fetch(), Optional.of(withPages(one.map()))));
  }

  private SiteMap withPages(SiteMap map) {
    var pages = new ArrayList<>(map.pages());
    map.maps().stream()
        .flatMap(named -> Optional.ofNullable(seen.get(URI.create(named.address()))).stream())
        .forEach(child -> pages.addAll(child.map().pages()));
    return new SiteMap(pages, map.maps(), map.named(), map.elsewhere());
  }
}
