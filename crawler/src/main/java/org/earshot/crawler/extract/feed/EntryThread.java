package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.earshot.crawler.Item;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Permalinks;

/// Where an entry stands in a discussion: what it answers, where people discuss it, how many have.
///
/// A feed of comments names their article by its address. An article is therefore said to stand in
/// the thread of its own address where the feed tells that it can be discussed there, so that both
/// feeds agree.
final class EntryThread {
  private final Parts raw;
  private final String base;

  /// The pages of comments as they are written; the slash module's `comments` is a number.
  private final List<String> pages = new ArrayList<>(1);

  private OptionalLong count = OptionalLong.empty();

  EntryThread(Parts raw, String base) {
    this.raw = raw;
    this.base = base;
    raw.named(Name.COMMENTS)
        .forEach(comments -> {
          var text = Nodes.text(comments);
          var number = Counts.parse(text);
          if (number.isEmpty()) {
            pages.add(text);
          }
          count = count.isPresent() ? count : number;
        });
  }

  List<String> pages() {
    return pages;
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
    return raw.first(Name.IN_REPLY_TO).isPresent();
  }

  /// RFC 4685, section 3: `ref` is the parent's id, `href` where it stands.
  private Optional<String> answered() {
    return raw.first(Name.IN_REPLY_TO)
        .map(reply -> reply.hasAttr("ref") ? reply.attr("ref") : reply.attr("href"));
  }

  /// RSS 2.0's `comments` names the page of comments, wfw's `commentRss` their feed, which stands
  /// for the article's own page.
  private Optional<String> discussion(Channel channel, Optional<String> link) {
    for (var page : pages) {
      var address = Permalinks.resolve(base, page).filter(channel::isOnSite);
      if (address.isPresent()) {
        return address
            .map(Permalinks::withoutFragment)
            .filter(EntryThread::isPage)
            .or(() -> fed(channel, link));
      }
    }
    return fed(channel, link);
  }

  private Optional<String> fed(Channel channel, Optional<String> link) {
    return raw.first(Name.COMMENTRSS).isPresent()
        ? link.filter(channel::isOnSite)
        : Optional.empty();
  }

  private static boolean isPage(String address) {
    return address.indexOf('/', "https://".length()) < address.length() - 1;
  }

  /// RFC 4685, section 5, calls the number of answers `total`.
  private OptionalLong count() {
    if (count.isPresent()) {
      return count;
    }
    for (var total : raw.named(Name.TOTAL)) {
      var number = Counts.parse(Nodes.text(total));
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalLong.empty();
  }
}
