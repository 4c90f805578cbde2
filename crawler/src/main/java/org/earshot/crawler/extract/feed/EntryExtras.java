package org.earshot.crawler.extract.feed;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Pictures, films and counts that an entry carries in extension elements.
final class EntryExtras {
  /// A gallery is not a post's words; its first pictures will do.
  private static final int MAX_MEDIA = 20;

  private static final Pattern IMAGE =
      Pattern.compile("(?i)<img\\s[^<>]{0,1000}?\\bsrc\\s*=\\s*[\"']\\s*([^\"'<>]+)");

  private static final Set<String> MEDIA = Set.of("image", "video");

  private EntryExtras() {}

  /// What media platforms tell of a film: how often it was seen, how many gave it a mark.
  static void counts(Element raw, PostBuilder post) {
    count(raw, "statistics", "views").ifPresent(views -> post.engagement("views", views));
    count(raw, "starrating", "count").ifPresent(votes -> post.engagement("votes", votes));
  }

  private static OptionalLong count(Element raw, String name, String attribute) {
    return raw.stream()
        .filter(element -> FeedTree.name(element).equals(name) && Format.isMedia(element))
        .map(element -> Counts.parse(element.attr(attribute)))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  static Set<String> media(Element raw, String base) {
    var attached =
        raw.stream()
            .filter(EntryExtras::isMedia)
            .map(element -> element.hasAttr("url") ? element.attr("url") : element.attr("href"));
    var shown =
        EntryText.markup(raw)
            .flatMap(html -> IMAGE.matcher(html).results())
            .map(image -> Parser.unescapeEntities(image.group(1), true));
    return Stream.concat(attached, shown)
        .map(link -> Permalinks.resolve(base, link))
        .flatMap(Optional::stream)
        .limit(MAX_MEDIA)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isMedia(Element element) {
    return switch (FeedTree.name(element)) {
      case "enclosure" -> isShown(element.attr("type"));
      case "link" -> element.attr("rel").equals("enclosure") && isShown(element.attr("type"));
      case "content" ->
          Format.isMedia(element)
              && (isShown(element.attr("type")) || MEDIA.contains(element.attr("medium")));
      case "thumbnail" -> Format.isMedia(element);
      default -> false;
    };
  }

  private static boolean isShown(String type) {
    return Stream.of("image/", "video/").anyMatch(type::startsWith);
  }
}
