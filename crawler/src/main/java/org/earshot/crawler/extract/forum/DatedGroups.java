package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Groups the parts of a page that each hold one date. Dates of one look mark the posts: a post
/// reaches from its date up to where the next one's begins.
final class DatedGroups {
  /// A shorter date holds no post's words beside it.
  private static final int MAX_DATE = 60;

  /// So many elements upwards give a date its look.
  private static final int LOOK = 3;

  private final Asides asides;
  private final ShownTimes times;

  DatedGroups(Asides asides, Instant seen) {
    this.asides = asides;
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  /// @param elements those of a page, in its order
  List<List<Element>> in(List<Element> elements) {
    var dates = dates(elements);
    if (dates.size() < Repeats.FEWEST) {
      return List.of();
    }
    var looks = new HashMap<String, List<Element>>();
    dates.forEach(date -> looks.computeIfAbsent(look(date), _ -> new ArrayList<>()).add(date));
    var groups = new ArrayList<List<Element>>();
    for (var group : looks.values()) {
      if (group.size() >= Repeats.FEWEST && group.size() <= Repeats.MOST) {
        groups.add(reaches(group));
      }
    }
    return groups;
  }

  private List<Element> dates(List<Element> elements) {
    var dates = new ArrayList<Element>();
    for (var element : elements) {
      if (isDate(element) && !asides.hold(element)) {
        dates.add(element);
      }
    }
    return dates;
  }

  private boolean isDate(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    if (!mayBeDate(element)) {
      return false;
    }
    var own = element.ownText();
    return own.length() <= MAX_DATE && times.parse(own).isPresent();
  }

  /// Whether an element's own words are few and have a digit in them: those of most have none or
  /// are many, and there is nothing to put together.
  private static boolean mayBeDate(Element element) {
    int size = element.childNodeSize();
    int signs = 0;
    boolean digit = false;
    for (int i = 0; i < size; i++) {
      if (element.childNode(i) instanceof TextNode words) {
        var text = words.getWholeText();
        signs += signs(text, MAX_DATE + 1 - signs);
        if (signs > MAX_DATE) {
          return false;
        }
        digit = digit || hasDigit(text);
      }
    }
    return digit;
  }

  /// How many characters beside blanks a text has, counted up to a limit.
  private static int signs(String text, int most) {
    int signs = 0;
    for (int i = 0; i < text.length() && signs < most; i++) {
      signs += isSeen(text.charAt(i)) ? 1 : 0;
    }
    return signs;
  }

  /// What jsoup neither folds nor leaves out: no-break space, soft hyphen, zero-width space.
  private static boolean isSeen(char c) {
    return c > ' ' && c != 0xA0 && c != 0xAD && c != 0x200B;
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
