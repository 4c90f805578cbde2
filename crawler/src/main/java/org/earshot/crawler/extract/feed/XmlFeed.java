package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.extract.facts.Permalinks;

/// RSS and Atom.
public final class XmlFeed {
  /// The posts of a feed; empty where the text is none.
  public Optional<Feed> read(Page page, String text) {
    return FeedTree.parse(text, page.url()).map(tree -> read(page, tree));
  }

  private static Feed read(Page page, FeedTree tree) {
    var channel = Channel.of(tree, page);
    var posts = new ArrayList<Post>();
    for (var entry : tree.entries()) {
      new EntryReader(channel, entry).post().ifPresent(posts::add);
    }
    return new Feed(
        channel.masthead(),
        posts,
        next(page, channel.parts()),
        FeedPulse.of(channel.parts(), posts));
  }

  /// RFC 5005, section 3: `next` leads to older entries; an archive calls it `prev-archive`.
  private static Optional<String> next(Page page, Parts channel) {
    return channel.named(Name.LINK).stream()
        .filter(link -> link.attr("rel").equals("next") || link.attr("rel").equals("prev-archive"))
        .findFirst()
        .flatMap(link -> Permalinks.resolve(page.url(), link.attr("href")));
  }
}
