package org.earshot.crawler.extract;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;

/// Finds out what a page is by looking at it. Its content type is not asked: feeds are served as
/// `text/html`, pages as `application/xml`, and what they begin with never lies.
final class AutoKind implements Kind {
  private final Kind feed;
  private final Kind webPage;

  AutoKind(Kind feed, Kind webPage) {
    this.feed = feed;
    this.webPage = webPage;
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public Extraction read(Page page, String text) {
    return switch (Look.at(text)) {
      case JSON_FEED, XML_FEED -> feed.read(page, text);
      case OTHER_JSON, WEB_PAGE -> webPage.read(page, text);
      case NOTHING -> new Extraction.Unreadable("an empty answer from " + page.url());
    };
  }
}
