package org.earshot.crawler.extract.feed;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// Pictures, films and counts that an entry carries in extension elements.
final class EntryExtras {
  /// A gallery is not a post's words; its first pictures will do.
  private static final int MAX_MEDIA = 20;

  private static final Set<String> MEDIA = Set.of("image", "video");

  private EntryExtras() {}

  static void tell(Element raw, String base, PostBuilder post) {
    media(raw, base).forEach(post::media);
    FeedTree.children(raw, "comments")
        .filter(element -> element.tag().prefix().equals("slash"))
        .findFirst()
        .ifPresent(element ->
            Counts.parse(element.wholeText())
                .ifPresent(count -> post.engagement("comments", count)));
  }

  private static Set<String> media(Element raw, String base) {
    var found = new LinkedHashSet<String>();
    raw.stream()
        .filter(EntryExtras::isMedia)
        .map(element -> element.hasAttr("url") ? element.attr("url") : element.attr("href"))
        .map(link -> Permalinks.resolve(base, link))
        .flatMap(Optional::stream)
        .limit(MAX_MEDIA)
        .forEach(found::add);
    return found;
  }

  private static boolean isMedia(Element element) {
    return switch (FeedTree.name(element)) {
      case "enclosure" -> isShown(element.attr("type"));
      case "link" -> element.attr("rel").equals("enclosure") && isShown(element.attr("type"));
      case "content" ->
          element.tag().prefix().equals("media")
              && (isShown(element.attr("type")) || MEDIA.contains(element.attr("medium")));
      case "thumbnail" -> element.tag().prefix().equals("media");
      default -> false;
    };
  }

  private static boolean isShown(String type) {
    return Stream.of("image/", "video/").anyMatch(type::startsWith);
  }
}
