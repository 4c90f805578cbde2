package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  private static final Set<String> COUNTS = Set.of("statistics", "starrating");
  private static final Set<String> MEDIA = Set.of("image", "video");

  private final List<Element> media = new ArrayList<>();
  private final List<Element> counts = new ArrayList<>();

  EntryExtras(Element raw) {
    raw.forEach(this::note);
  }

  private void note(Element element) {
    var name = FeedTree.name(element);
    if (isMedia(element, name)) {
      media.add(element);
    } else if (COUNTS.contains(name) && Format.isMedia(element)) {
      counts.add(element);
    }
  }

  /// What media platforms tell of a film: how often it was seen, how many gave it a mark.
  void tellCounts(PostBuilder post) {
    if (!counts.isEmpty()) {
      count("statistics", "views").ifPresent(views -> post.engagement("views", views));
      count("starrating", "count").ifPresent(votes -> post.engagement("votes", votes));
    }
  }

  private OptionalLong count(String name, String attribute) {
    return counts.stream()
        .filter(element -> FeedTree.name(element).equals(name))
        .map(element -> Counts.parse(element.attr(attribute)))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  Set<String> media(EntryText text, String base) {
    var attached =
        media.stream()
            .map(element -> element.hasAttr("url") ? element.attr("url") : element.attr("href"));
    var shown =
        text.markup()
            .flatMap(html -> IMAGE.matcher(html).results())
            .map(image -> Parser.unescapeEntities(image.group(1), true));
    return Stream.concat(attached, shown)
        .map(link -> Permalinks.resolve(base, link))
        .flatMap(Optional::stream)
        .limit(MAX_MEDIA)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isMedia(Element element, String name) {
    return switch (name) {
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
