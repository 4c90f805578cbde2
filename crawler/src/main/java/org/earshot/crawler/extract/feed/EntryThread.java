package org.earshot.crawler.extract.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Item;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// Where an entry stands in a discussion: what it answers, where people discuss it, how many have.
///
/// A feed of comments names their article by its address. An article is therefore said to stand in
/// the thread of its own address where the feed tells that it can be discussed there, so that both
/// feeds agree.
final class EntryThread {
  private final Parts raw;
  private final String base;

  EntryThread(Parts raw, String base) {
    this.raw = raw;
    this.base = base;
  }

  void tell(Channel channel, Optional<String> link, PostBuilder post) {
    var subject = channel.subject();
    answered().or(subject::url).ifPresent(post::parent);
    subject.url().or(() -> discussion(channel, link)).ifPresent(post::thread);
    if (!subject.equals(Item.none())) {
      post.item(subject);
    }
    count().ifPresent(comments -> post.engagement("comments", comments));
  }

  boolean answersAnother() {
    return raw.first("in-reply-to").isPresent();
  }

  /// RFC 4685, section 3: `ref` is the parent's id, `href` where it stands.
  private Optional<String> answered() {
    return raw.first("in-reply-to")
        .map(reply -> reply.hasAttr("ref") ? reply.attr("ref") : reply.attr("href"));
  }

  /// RSS 2.0's `comments` names the page of comments, wfw's `commentRss` their feed, which stands
  /// for the article's own page.
  private Optional<String> discussion(Channel channel, Optional<String> link) {
    var page =
        pages(raw)
            .map(address -> Permalinks.resolve(base, address))
            .flatMap(Optional::stream)
            .filter(address -> Permalinks.site(address).equals(channel.site()))
            .map(Permalinks::withoutFragment)
            .findFirst();
    boolean hasFeed = raw.first("commentrss").isPresent();
    return page.filter(EntryThread::isPage)
        .or(() ->
            hasFeed
                ? link.filter(own -> Permalinks.site(own).equals(channel.site()))
                : Optional.empty());
  }

  /// The page of comments as it is written; the slash module's `comments` is a number.
  static Stream<String> pages(Parts raw) {
    return raw.named("comments").stream()
        .map(Element::wholeText)
        .filter(text -> Counts.parse(text).isEmpty());
  }

  private static boolean isPage(String address) {
    return address.indexOf('/', "https://".length()) < address.length() - 1;
  }

  /// RFC 4685, section 5, calls the number of answers `total`.
  private Optional<Long> count() {
    return Stream.concat(raw.named("comments").stream(), raw.named("total").stream())
        .map(element -> Counts.parse(element.wholeText()))
        .filter(count -> count.isPresent())
        .map(count -> count.getAsLong())
        .findFirst();
  }
}
