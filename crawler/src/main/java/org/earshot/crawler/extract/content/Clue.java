package org.earshot.crawler.extract.content;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// An element that may say something of the article.
///
/// @param topic of what it speaks
/// @param element the element
/// @param signs what its names are signs of
/// @param at number of the block at which it stands
record Clue(Topic topic, Element element, Set<Sign> signs, int at) {
  /// Of what an element speaks.
  enum Topic {
    HEADLINE,
    /// Says by the standard that it is the author.
    AUTHOR,
    /// Is named like a byline.
    BYLINE,
    TIME,
    /// Is named like a date.
    DATE,
    PASSWORD
  }

  static Optional<Topic> topicOf(Element element, Set<Sign> signs) {
    return switch (element.normalName()) {
      case "h1" -> Optional.of(Topic.HEADLINE);
      case "time" -> Optional.of(Topic.TIME);
      case "input" ->
          element.attr("type").equalsIgnoreCase("password")
              ? Optional.of(Topic.PASSWORD)
              : Optional.empty();
      default -> named(element, signs);
    };
  }

  private static Optional<Topic> named(Element element, Set<Sign> signs) {
    if (element.attributesSize() == 0 || signs.contains(Sign.COMMENTS)) {
      return Optional.empty();
    }
    var attributes = element.attributes();
    var property = attributes.get("itemprop");
    if (attributes.get("rel").contains("author") || property.equals("author")) {
      return Optional.of(Topic.AUTHOR);
    }
    if (property.equals("datePublished")) {
      return Optional.of(Topic.TIME);
    }
    if (signs.contains(Sign.AUTHOR)) {
      return Optional.of(Topic.BYLINE);
    }
    return signs.contains(Sign.DATE) ? Optional.of(Topic.DATE) : Optional.empty();
  }
}
