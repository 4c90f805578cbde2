package org.earshot.crawler.extract;

import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.feed.JsonFeed;
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.kind.Kind;

/// RSS, Atom and JSON Feed.
final class FeedKind implements Kind {
  private final JsonFeed json = new JsonFeed();
  private final XmlFeed xml = new XmlFeed();

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public Extraction read(Page page, String text) {
    return (Look.at(text) == Look.JSON_FEED ? json.read(page, text) : xml.read(page, text))
        .<Extraction>map(feed ->
            new Extraction.Posts(
                name(), feed.posts(), false, feed.next(), Optional.empty(), feed.pulse()))
        .orElseGet(
            () -> new Extraction.Unreadable("no RSS, Atom or JSON feed found at " + page.url()));
  }
}
