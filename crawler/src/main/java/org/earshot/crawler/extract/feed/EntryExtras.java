package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
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

  private final List<Element> media = new ArrayList<>(0);
  private final List<Element> counts = new ArrayList<>(0);

  /// Takes note of a part of the entry, and of what is inside of it.
  void note(Element part, Name name) {
    keep(part, name);
    if (Nodes.hasElements(part)) {
      Nodes.forEachInside(part, inside -> keep(inside, Name.of(inside)));
    }
  }

  private void keep(Element element, Name name) {
    if (isMedia(element, name)) {
      media.add(element);
    } else if ((name == Name.STATISTICS || name == Name.STARRATING) && Format.isMedia(element)) {
      counts.add(element);
    }
  }

  /// What media platforms tell of a film: how often it was seen, how many gave it a mark.
  void tellCounts(PostBuilder post) {
    if (!counts.isEmpty()) {
      count(Name.STATISTICS, "views").ifPresent(views -> post.engagement("views", views));
      count(Name.STARRATING, "count").ifPresent(votes -> post.engagement("votes", votes));
    }
  }

  private OptionalLong count(Name name, String attribute) {
    return counts.stream()
        .filter(element -> Name.of(element) == name)
        .map(element -> Counts.parse(element.attr(attribute)))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  Set<String> media(EntryText text, String base) {
    var shown = text.picturesMarkup();
    if (media.isEmpty() && shown.isEmpty()) {
      return Set.of();
    }
    var links = new LinkedHashSet<String>();
    for (var element : media) {
      take(base, element.attr(element.hasAttr("url") ? "url" : "href"), links);
    }
    for (var markup : shown) {
      var image = IMAGE.matcher(markup);
      while (links.size() < MAX_MEDIA && image.find()) {
        take(base, Parser.unescapeEntities(image.group(1), true), links);
      }
    }
    return links;
  }

  private static void take(String base, String link, Set<String> links) {
    if (links.size() < MAX_MEDIA) {
      Permalinks.resolve(base, link).ifPresent(links::add);
    }
  }

  private static boolean isMedia(Element element, Name name) {
    return switch (name) {
      case ENCLOSURE -> isShown(element.attr("type"));
      case LINK -> element.attr("rel").equals("enclosure") && isShown(element.attr("type"));
      case CONTENT -> Format.isMedia(element) && isShownContent(element);
      case THUMBNAIL -> Format.isMedia(element);
      default -> false;
    };
  }

  private static boolean isShownContent(Element content) {
    var medium = content.attr("medium");
    return isShown(content.attr("type")) || medium.equals("image") || medium.equals("video");
  }

  private static boolean isShown(String type) {
    return type.startsWith("image/") || type.startsWith("video/");
  }
}
