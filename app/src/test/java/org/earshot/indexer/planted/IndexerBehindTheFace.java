package org.earshot.indexer.planted;

import org.earshot.crawler.planted.CrawlerWithSpring;

/// A fault on purpose: sub-packages of the crawler are its own.
public final class IndexerBehindTheFace {
  private final CrawlerWithSpring inside;

  public IndexerBehindTheFace(CrawlerWithSpring inside) {
    this.inside = inside;
  }

  public int order() {
    return inside.getOrder();
  }
}
