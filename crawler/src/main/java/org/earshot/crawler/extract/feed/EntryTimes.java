package org.earshot.crawler.extract.feed;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Times;

/// When an entry says it was published and last changed.
record EntryTimes(Optional<SiteTime> published, Optional<SiteTime> updated) {
  private static final List<Name> PUBLISHED =
      List.of(Name.PUBLISHED, Name.ISSUED, Name.PUBDATE, Name.DATE, Name.CREATED);
  private static final List<Name> UPDATED = List.of(Name.UPDATED, Name.MODIFIED);

  static EntryTimes of(Parts raw) {
    return new EntryTimes(first(raw, PUBLISHED), first(raw, UPDATED).or(() -> lastChange(raw)));
  }

  private static Optional<SiteTime> lastChange(Parts raw) {
    return Nodes.attribute(raw.whole(), "lastmod").flatMap(Times::parse);
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

  private static Optional<SiteTime> first(Parts raw, List<Name> names) {
    for (var name : names) {
      var time = time(raw, name);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /// Of several times of one name the last holds, as it does with feed readers.
  private static Optional<SiteTime> time(Parts raw, Name name) {
    var all = raw.named(name);
    if (all.size() < 2) {
      return all.isEmpty() ? Optional.empty() : Times.parse(Nodes.text(all.getFirst()));
    }
    var own = all.stream().filter(one -> Format.isSame(one, raw.whole())).toList();
    return (own.isEmpty() ? all : own)
        .reversed().stream()
            .map(element -> Times.parse(Nodes.text(element)))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
