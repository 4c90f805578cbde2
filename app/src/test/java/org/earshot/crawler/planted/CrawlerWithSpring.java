package org.earshot.crawler.planted;

import org.springframework.core.Ordered;

/// A fault on purpose: no framework outside app.
public final class CrawlerWithSpring implements Ordered {
  @Override
  public int getOrder() {
    return 0;
  }
}
