package org.earshot.crawler.extract;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.kind.Kind;
import org.earshot.crawler.extract.schema.SchemaPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Web pages that say in schema.org's words what is on them.
final class WebPageKind implements Kind {
  private final SchemaPage schema = new SchemaPage();

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Extraction read(Page page, String text) {
    var read = isJson(text) ? schema.readJson(page, text) : schema.read(page, parse(page, text));
    if (!read.posts().isEmpty()) {
      return new Extraction.Posts(name(), read.posts(), read.complete(), read.next());
    }
    var reason = "no schema.org reviews, comments or posts, and no feed, found at " + page.url();
    return new Extraction.Unreadable(
        read.feeds().isEmpty()
            ? reason
            : reason + "; it links a feed: " + String.join(", ", read.feeds()));
  }

  /// The one parse of a page: everything that looks at it shares the document.
  private static Document parse(Page page, String text) {
    return Jsoup.parse(text.replace("\0", ""), page.url());
  }

  private static boolean isJson(String text) {
    return Look.at(text) == Look.OTHER_JSON;
  }
}
