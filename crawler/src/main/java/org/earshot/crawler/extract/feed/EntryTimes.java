package org.earshot.crawler.extract.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.nodes.Element;

/// When an entry says it was published and last changed.
record EntryTimes(Optional<SiteTime> published, Optional<SiteTime> updated) {
  static EntryTimes of(Element raw) {
    return new EntryTimes(
        first(raw, "published", "issued", "pubdate", "date", "created"),
        first(raw, "updated", "modified"));
  }

  boolean isEmpty() {
    return published.isEmpty() && updated.isEmpty();
  }

  /// A feed that only says when an entry was last changed gives the best time that there is for
  /// both.
  void tell(PostBuilder post) {
    published.or(() -> updated).ifPresent(post::published);
    updated.filter(time -> !published.equals(Optional.of(time))).ifPresent(post::edited);
  }

  private static Optional<SiteTime> first(Element raw, String... names) {
    return Stream.of(names).map(name -> time(raw, name)).flatMap(Optional::stream).findFirst();
  }

  /// Of several times of one name the last holds, as it does with feed readers.
  private static Optional<SiteTime> time(Element raw, String name) {
    var all = FeedTree.children(raw, name).toList();
    var own = all.stream().filter(one -> Format.isSame(one, raw)).toList();
    return (own.isEmpty() ? all : own)
        .reversed().stream()
            .map(element -> Times.parse(element.wholeText()))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
