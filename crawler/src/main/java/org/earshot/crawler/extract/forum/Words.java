package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What the names that a page's author gave to its elements say about what is in them:
/// `review-date`, `commentAuthor`, `msg_body`. Names are English nearly everywhere; the others are
/// those of common local shops.
final class Words {
  /// What an element holds.
  enum Role {
    UNIT,
    AUTHOR,
    DATE,
    TEXT,
    TITLE,
    RATING,
    REPLY,
    NONE
  }

  /// Attributes in which pages name their elements, beside their classes.
  private static final List<String> NAMED =
      List.of(
          "itemprop",
          "data-hook",
          "data-testid",
          "data-test-id",
          "data-qa",
          "data-automation",
          "data-role");

  private Words() {}

  /// The words of a name, in small letters: they begin at a capital behind a small letter and at
  /// the first digit behind a letter.
  static List<String> of(String name) {
    var words = new ArrayList<String>(3);
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean gap = i == name.length() || isGap(name.charAt(i));
      if (gap || (i > from && isSeam(name.charAt(i - 1), name.charAt(i)))) {
        if (i > from) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = gap ? i + 1 : i;
      }
    }
    return words;
  }

  private static boolean isGap(char c) {
    return switch (c) {
      case '-', '_', ':', '.', ' ', '\t', '\n', '\r', '\f', '\u000B' -> true;
      default -> false;
    };
  }

  private static boolean isSeam(char before, char c) {
    boolean small = before >= 'a' && before <= 'z';
    boolean letter = small || (before >= 'A' && before <= 'Z');
    return (small && c >= 'A' && c <= 'Z') || (letter && c >= '0' && c <= '9');
  }

  /// Whether an element's names say that it holds such a fact. The last word of a name decides.
  static boolean holds(Role role, Element element) {
    for (var name : names(element)) {
      var words = of(name);
      if (!words.isEmpty() && role == role(words)) {
        return true;
      }
    }
    return false;
  }

  /// How plainly an element's names say that it holds a post's text: `review-text` does, `text`
  /// less, and `text-body` is perhaps only a way to look.
  static int textScore(Element element) {
    int best = 0;
    for (var name : names(element)) {
      var words = of(name);
      if (words.isEmpty()) {
        continue;
      }
      boolean text =
          RoleWords.TEXTS.contains(words.getLast()) || RoleWords.PROSE.contains(words.getLast());
      boolean held =
          words.size() > 1
              && UnitWords.FRAMES.contains(words.getLast())
              && RoleWords.TEXTS.contains(words.get(words.size() - 2));
      boolean ofUnit =
          words.size() > 1
              && words.subList(0, words.size() - 1).stream().anyMatch(UnitWords::isOne);
      if (text || held) {
        best =
            Math.max(
                best,
                ofUnit
                    ? 3
                    : RoleWords.LOOKS.contains(words.getFirst()) && words.size() > 1 ? 1 : 2);
      }
    }
    return best;
  }

  static boolean mentions(Element element, Set<String> vocabulary) {
    for (var name : names(element)) {
      for (var word : of(name)) {
        if (vocabulary.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<String> names(Element element) {
    if (element.attributesSize() == 0) {
      return List.of();
    }
    var attributes = element.attributes();
    var classes = attributes.get("class");
    if (isNamedByClass(element)) {
      return classes(classes);
    }
    var names = new ArrayList<String>();
    for (var name : NAMED) {
      if (attributes.hasKey(name)) {
        names.add(attributes.get(name));
      }
    }
    addClasses(classes, names);
    return names;
  }

  /// Whether an element bears no names but those in its `class` attribute.
  static boolean isNamedByClass(Element element) {
    if (element.attributesSize() == 0) {
      return true;
    }
    var attributes = element.attributes();
    int plain = (attributes.hasKey("class") ? 1 : 0) + (attributes.hasKey("id") ? 1 : 0);
    if (attributes.size() == plain) {
      return true;
    }
    for (var name : NAMED) {
      if (attributes.hasKey(name)) {
        return false;
      }
    }
    return true;
  }

  /// The names in a `class` attribute.
  static List<String> classes(String classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    var names = new ArrayList<String>(3);
    addClasses(classes, names);
    return names;
  }

  private static Role role(List<String> words) {
    var last = words.getLast();
    boolean person = words.stream().anyMatch(RoleWords.PERSONS::contains);
    if (RoleWords.AUTHORS.contains(last)
        || (person && (last.equals("name") || last.equals("user")))
        || ((last.equals("user") || last.equals("member")) && words.size() == 1)) {
      return Role.AUTHOR;
    }
    if (person && RoleWords.NOT_AUTHOR.contains(last)) {
      return Role.NONE;
    }
    if (RoleWords.DATES.contains(last)
        || (words.size() > 1
            && RoleWords.DATES.contains(words.getFirst())
            && !last.equals("label"))) {
      return Role.DATE;
    }
    if (RoleWords.TITLES.contains(last)) {
      return Role.TITLE;
    }
    if (RoleWords.RATINGS.contains(last)
        || (words.size() > 1 && (words.contains("rating") || words.contains("stars")))) {
      return Role.RATING;
    }
    if (RoleWords.TEXTS.contains(last)) {
      return Role.TEXT;
    }
    return Role.NONE;
  }

  private static void addClasses(String classes, List<String> names) {
    int from = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
        var name = classes.substring(from, i);
        if (!name.isEmpty() && !names.contains(name)) {
          names.add(name);
        }
        from = i + 1;
      }
    }
  }
}
