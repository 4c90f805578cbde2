package org.earshot.crawler;

/// Reads posts out of pages that are already here.
public final class PageReader {
  /// Reads a page as one kind.
  ///
  /// @param page the page; its URL resolves relative links and names the site
  /// @param kind one of [Crawler#kinds()]; `auto` finds out
  /// @throws IllegalArgumentException when there is no such kind
  public Extraction read(Page page, String kind) {
    throw new UnsupportedOperationException("skeleton");
  }
}
