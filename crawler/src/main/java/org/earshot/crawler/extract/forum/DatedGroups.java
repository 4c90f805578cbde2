package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Groups the parts of a page that each hold one date. Dates of one look mark the posts: a post
/// reaches from its date up to where the next one's begins.
final class DatedGroups {
  /// A shorter date holds no post's words beside it.
  private static final int MAX_DATE = 60;

  /// So many elements upwards give a date its look.
  private static final int LOOK = 3;

  private final ShownTimes times;
  private final Map<String, List<Element>> dates = new HashMap<>();

  DatedGroups(Instant seen) {
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  List<List<Element>> in(Document document) {
    document
        .body()
        .forEach(element -> {
          if (isDate(element) && !Asides.hold(element)) {
            dates.computeIfAbsent(look(element), _ -> new ArrayList<>()).add(element);
          }
        });
    var groups = new ArrayList<List<Element>>();
    for (var group : dates.values()) {
      if (group.size() >= Repeats.FEWEST && group.size() <= Repeats.MOST) {
        groups.add(reaches(group));
      }
    }
    return groups;
  }

  private boolean isDate(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    if (!hasDigit(element)) {
      return false;
    }
    var own = element.ownText();
    return own.length() <= MAX_DATE && times.parse(own).isPresent();
  }

  /// Whether there is a digit in an element's own words: most have none, and there is nothing to
  /// put together.
  private static boolean hasDigit(Element element) {
    int size = element.childNodeSize();
    for (int i = 0; i < size; i++) {
      if (element.childNode(i) instanceof TextNode words && hasDigit(words.getWholeText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (Character.isDigit(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String look(Element element) {
    var look = new StringBuilder();
    var at = element;
    for (int i = 0; i < LOOK && at != null; i++) {
      look.append(at.normalName())
          .append('.')
          .append(new TreeSet<>(at.classNames().stream().map(NamedGroups::stem).toList()))
          .append('/');
      at = at.parent();
    }
    return look.toString();
  }

  private static List<Element> reaches(List<Element> dates) {
    var holds = new IdentityHashMap<Element, Integer>();
    for (var date : dates) {
      for (var at = date; at != null; at = at.parent()) {
        holds.merge(at, 1, Integer::sum);
      }
    }
    var reaches = new ArrayList<Element>();
    for (var date : dates) {
      var at = date;
      while (at.parent() != null && holds.getOrDefault(at.parent(), 0) == 1) {
        at = at.parent();
      }
      reaches.add(at);
    }
    return reaches;
  }
}
