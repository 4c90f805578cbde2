package org.earshot.crawler.extract;

import java.util.List;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.kind.Kind;
import org.earshot.crawler.extract.schema.SchemaPage;
import org.earshot.crawler.extract.whole.WholePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Web pages, whatever they are made of.
final class WebPageKind implements Kind {
  private final SchemaPage schema = new SchemaPage();
  private final WholePage whole = new WholePage();

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Extraction read(Page page, String text) {
    if (Look.at(text) == Look.OTHER_JSON) {
      var read = schema.readJson(page, text);
      return read.posts().isEmpty()
          ? unreadable(page, read.feeds())
          : new Extraction.Posts(name(), read.posts(), read.complete(), read.next());
    }
    var read = whole.read(page, text, parse(page, text));
    return read.posts().isEmpty()
        ? unreadable(page, read.feeds())
        : new Extraction.Posts(name(), read.posts(), read.complete(), read.next());
  }

  private static Extraction unreadable(Page page, List<String> feeds) {
    var reason = "no reviews, comments, posts or article, and no feed, found at " + page.url();
    return new Extraction.Unreadable(
        feeds.isEmpty() ? reason : reason + "; it links a feed: " + String.join(", ", feeds));
  }

  /// The one parse of a page: everything that looks at it shares the document.
  private static Document parse(Page page, String text) {
    return Jsoup.parse(text.replace("\0", ""), page.url());
  }
}
