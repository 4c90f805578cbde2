package org.earshot.crawler.planted;

import org.earshot.indexer.Brand;

/// A fault on purpose: the crawler must not know who comes after it.
public final class CrawlerThatKnowsTheIndexer {
  private final Brand brand;

  public CrawlerThatKnowsTheIndexer(Brand brand) {
    this.brand = brand;
  }

  public String name() {
    return brand.name();
  }
}
