package org.earshot.crawler.extract.facts;

import java.util.List;

/// Sites that show the same pages under another name to telephones. What such a page calls its
/// canonical address is believed; of any other site it is not, else a page could speak for whom it
/// likes.
public final class TwinSites {
  private static final List<String> PREFIXES =
      List.of("m.", "mobile.", "amp.", "touch.", "wap.", "mobil.", "i.");

  /// Where Google keeps copies of AMP pages (amp.dev, "AMP Cache URL format").
  private static final String AMP_CACHE = ".cdn.ampproject.org";

  private TwinSites() {}

  /// Whether a page may call an address its own.
  public static boolean are(String canonical, String page) {
    var one = Permalinks.site(canonical);
    var other = Permalinks.site(page);
    return one.equals(other) || house(one).equals(house(other)) || isCopy(one, other);
  }

  private static String house(String site) {
    for (var prefix : PREFIXES) {
      // what remains has to be a host of its own: `m.example` is no twin of `example`
      if (site.startsWith(prefix) && site.indexOf('.', prefix.length()) > 0) {
        return site.substring(prefix.length());
      }
    }
    return site;
  }

  /// A copy stands at the original's host, with its dots as dashes and its dashes doubled.
  private static boolean isCopy(String original, String site) {
    if (!site.endsWith(AMP_CACHE)) {
      return false;
    }
    var name = site.substring(0, site.length() - AMP_CACHE.length());
    var host = original.replace("-", "--").replace('.', '-');
    return name.equals(host) || name.equals("www-" + host);
  }
}
