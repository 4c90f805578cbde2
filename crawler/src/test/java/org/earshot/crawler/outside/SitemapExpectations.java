package org.earshot.crawler.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.sitemap.Sitemap;
import org.earshot.crawler.extract.sitemap.Sitemaps;
import tools.jackson.databind.JsonNode;

/// What a sitemap should say, and what of it is not so: `kind`, `count`, `locs` (the first ones),
/// `lastmods`.
record SitemapExpectations(OutsideCase outside) {
  List<String> unmet() {
    var page =
        Page.saved(
            "http://www.example.com/sitemap.xml", Optional.empty(), outside.body(), Instant.EPOCH);
    var map = Sitemaps.read(page);
    if (map.isEmpty()) {
      return List.of("no sitemap");
    }
    var unmet = new ArrayList<String>();
    var expected = outside.expected();
    var form = map.get().form().name().toLowerCase(Locale.ROOT);
    expect("kind", form, expected.path("kind").asString(), unmet);
    expect("count", map.get().entries().size(), expected.path("count").asInt(), unmet);
    first(
        expected.path("locs"),
        map.get().entries().stream().map(Sitemap.Entry::address).toList(),
        unmet);
    first(
        expected.path("lastmods"),
        map.get().entries().stream().map(Sitemap.Entry::lastModified).toList(),
        unmet);
    return unmet;
  }

  private static void first(JsonNode due, List<String> found, List<String> unmet) {
    for (int i = 0; i < due.size(); i++) {
      expect("entry " + i, i < found.size() ? found.get(i) : "none", due.get(i).asString(), unmet);
    }
  }

  private static void expect(String what, Object found, Object due, List<String> unmet) {
    if (!found.equals(due)) {
      unmet.add(what + " is " + found + ", not " + due);
    }
  }
}
