package org.earshot.crawler.extract.sitemap;

import java.util.List;
import java.util.Objects;

/// What a site names in one of its maps.
///
/// @param form how it is written
/// @param entries in the order of the map
/// @param whole false where it has more entries than are read
public record Sitemap(Form form, List<Entry> entries, boolean whole) {
  /// How a map is written.
  public enum Form {
    /// Pages, in XML.
    URLSET,
    /// Other maps, in XML.
    SITEMAPINDEX,
    /// Pages, an address a line.
    TEXT,
    /// A feed that serves as a map.
    FEED
  }

  /// One address.
  ///
  /// @param address as it stands there; relative ones are not allowed and left out
  /// @param lastModified as it stands there; empty where the map does not say
  public record Entry(String address, String lastModified) {
    public Entry {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(lastModified, "lastModified");
    }
  }

  public Sitemap {
    Objects.requireNonNull(form, "form");
    entries = List.copyOf(entries);
  }
}
