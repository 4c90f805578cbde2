package org.earshot.app.cli;

import org.earshot.crawler.Extraction;

/// What a site's map gives, for a terminal.
final class Maps {
  /// A map may name thousands.
  static final int PAGES_SHOWN = 10;

  private Maps() {}

  static String line(Extraction.SiteMap map) {
    var line = new StringBuilder();
    line.append(map.pages().size()).append(" pages would be read; ");
    line.append(map.named()).append(map.maps().isEmpty() ? " addresses" : " maps").append(" named");
    if (map.elsewhere() > 0) {
      line.append(", ").append(map.elsewhere()).append(" of them on other hosts and left out");
    }
    return line.toString();
  }
}
