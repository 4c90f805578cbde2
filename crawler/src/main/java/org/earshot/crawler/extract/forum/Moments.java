package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Element;

/// Finds when a post was published where its engine does not say where the time stands. Times of
/// edits, visits and memberships are told apart by the words near them.
final class Moments {
  private static final int MAX_DATE = 60;

  /// `edited on…`, `Date of visit…` stand close by.
  private static final int NEAR = 2;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "edit",
          "edited",
          "modified",
          "updated",
          "update",
          "joined",
          "join",
          "registered",
          "registration",
          "visit",
          "visited",
          "stay",
          "birthday",
          "member",
          "lastedit",
          "signature",
          "since",
          "usage",
          "response",
          "reply",
          "answer",
          "owner");

  private final ShownTimes times;

  Moments(Instant seen) {
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  /// Whether a text states a time. Which day it is can wait until all dates of the page are known.
  boolean isDate(String text) {
    return DIGITS.matcher(text).matches() ? text.length() >= 9 : times.parse(text).isPresent();
  }

  /// The time of publication, by the words in class names and by what reads like one.
  Optional<String> date(Block block, Collection<Element> text) {
    String best = "";
    int most = 0;
    for (var element : block.elements()) {
      int score =
          Block.isIn(element, text) || (element.equals(block.root()) && element.childrenSize() > 0)
              ? 0
              : dateScore(element);
      if (score > most && !isOtherTime(element, block.root())) {
        var stated = stated(element);
        if (stated.isPresent()) {
          best = stated.get();
          most = score;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int dateScore(Element element) {
    if (element.attr("itemprop").equals("datePublished")
        || element.attr("itemprop").equals("dateCreated")) {
      return 6;
    }
    if (element.normalName().equals("time") || element.normalName().equals("relative-time")) {
      return 5;
    }
    if (element.hasAttr("data-timestamp")
        || element.hasAttr("data-utime")
        || element.hasAttr("data-time")) {
      return 4;
    }
    if (Words.holds(Words.Role.DATE, element)) {
      return 3;
    }
    return element.ownText().isBlank() || element.text().length() > MAX_DATE ? 0 : 1;
  }

  /// A date made for machines is better than one for people.
  private Optional<String> stated(Element element) {
    for (var attribute :
        List.of(
            "datetime",
            "content",
            "data-timestamp",
            "data-utime",
            "data-time",
            "title",
            "aria-label")) {
      var value = element.attr(attribute).strip();
      if (!value.isEmpty() && isDate(value)) {
        return Optional.of(value);
      }
    }
    var words = PlainText.line(element.text());
    return words.length() <= MAX_DATE * 2
            && isDate(words)
            && !ShownTimes.saysEdited(words)
            && !ShownTimes.saysJoined(words)
        ? Optional.of(words)
        : Optional.empty();
  }

  private static boolean isOtherTime(Element element, Element root) {
    var at = element;
    for (int i = 0; i < NEAR && at != null && !at.equals(root); i++) {
      if (Words.mentions(at, OTHER_TIMES) || (i > 0 && saysOtherTime(at))) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean saysOtherTime(Element around) {
    var own = around.ownText();
    return !own.isBlank()
        && own.length() <= MAX_DATE
        && (ShownTimes.saysEdited(own) || ShownTimes.saysJoined(own));
  }
}
