package org.earshot.crawler.extract.forum;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// Finds where a post can be linked to, and what its site calls it.
final class Whereabouts {
  private static final int MAX_DATE = 60;

  /// A longer text is no id.
  private static final int MAX_ID = 120;

  private static final Pattern ID =
      Pattern.compile(
          "(?i)^(?:[a-z]{1,20}[-_])*(?:(?:p|c|r|l)[-_]?(?=\\d+$)|(?:msg|post|comment|review|entry|t1|t3|answer|reply|id|customer_review|js)[-_]?(?=[a-z]*\\d))");

  private final Moments moments;

  Whereabouts(Moments moments) {
    this.moments = moments;
  }

  /// A link to the post itself: one that names it, or that its date carries.
  Optional<String> link(Block block, Collection<Element> text) {
    Optional<String> best = Optional.empty();
    for (var element : block.elements()) {
      if (!element.normalName().equals("a")
          || !element.hasAttr("href")
          || Block.isIn(element, text)) {
        continue;
      }
      var href = element.attr("href");
      int hash = href.indexOf('#');
      boolean names = hash >= 0 && Permalinks.namesPost(href.substring(hash + 1));
      boolean marked =
          element.attr("rel").contains("bookmark") || Words.mentions(element, Set.of("permalink"));
      if (names || marked) {
        return Optional.of(href);
      }
      boolean dated =
          best.isEmpty()
              && hash != 0
              && !href.startsWith("javascript")
              && (element.selectFirst("time") != null
                  || (element.text().length() <= MAX_DATE && moments.isDate(element.text())));
      if (dated) {
        best = Optional.of(href);
      }
    }
    return best;
  }

  /// The id that the post's own element bears.
  static Optional<String> ownId(Block block) {
    var root = block.root();
    for (var attribute : root.attributes()) {
      var key = attribute.getKey().toLowerCase(Locale.ROOT);
      boolean names =
          key.equals("data-id")
              || (key.startsWith("data-")
                  && key.endsWith("id")
                  && Words.of(key).stream().anyMatch(UnitWords::isOne));
      if (names && !attribute.getValue().isBlank() && attribute.getValue().length() <= MAX_ID) {
        return Optional.of(attribute.getValue());
      }
    }
    return Optional.of(root.id())
        .filter(id -> Words.of(id).stream().anyMatch(UnitWords::isOne) || id.startsWith("div-"))
        .filter(id -> id.chars().anyMatch(Character::isDigit));
  }

  /// `comment-12` is 12; ids of letters stay as they are.
  static Optional<String> id(String written) {
    var plain = written;
    int equals = Math.max(written.lastIndexOf('='), written.lastIndexOf('#'));
    if (equals >= 0) {
      plain = written.substring(equals + 1);
    }
    var id = ID.matcher(plain).replaceFirst("");
    int slash = id.lastIndexOf('/');
    id = slash >= 0 ? id.substring(slash + 1) : id;
    return Optional.of(id).filter(text -> !text.isBlank() && text.length() <= MAX_ID);
  }
}
