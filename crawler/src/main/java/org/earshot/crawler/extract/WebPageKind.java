package org.earshot.crawler.extract;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.schema.SchemaPage;

/// Web pages that say in schema.org's words what is on them.
final class WebPageKind implements Kind {
  private final SchemaPage schema = new SchemaPage();

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Extraction read(Page page, String text) {
    var read = schema.read(page, text);
    if (!read.posts().isEmpty()) {
      return new Extraction.Posts(name(), read.posts(), read.complete(), read.next());
    }
    var reason = "no schema.org reviews, comments or posts, and no feed, found at " + page.url();
    return new Extraction.Unreadable(
        read.feeds().isEmpty()
            ? reason
            : reason + "; it links a feed: " + String.join(", ", read.feeds()));
  }
}
