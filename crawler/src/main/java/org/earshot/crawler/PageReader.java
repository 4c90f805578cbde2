package org.earshot.crawler;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.extract.Kinds;
import org.earshot.crawler.extract.lead.PageLeads;

/// Reads posts out of pages that are already here.
public final class PageReader {
  private final Kinds kinds = new Kinds();

  /// Reads a page as one kind.
  ///
  /// @param page the page; its URL resolves relative links and names the site
  /// @param kind one of [Crawler#kinds()]; `auto` finds out
  /// @throws IllegalArgumentException when there is no such kind
  public Extraction read(Page page, String kind) {
    return kinds.read(page, kind);
  }

  /// Reads a page as one kind, with the selectors that the kind `selectors` needs; other kinds need
  /// none.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  public Extraction read(Page page, String kind, Optional<Selectors> selectors) {
    return kind.equals(Selectors.KIND) && selectors.isPresent()
        ? kinds.read(page, selectors.get())
        : kinds.read(page, kind);
  }

  /// What a page gives away about places nearby that could be read, the most telling first.
  public List<Lead> leads(Page page) {
    return new PageLeads(address -> Kinds.route(address, "auto").access() == Route.Access.API)
        .of(page);
  }
}
