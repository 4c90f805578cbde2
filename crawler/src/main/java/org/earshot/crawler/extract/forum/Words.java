package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern SEAM =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|[-_\\s:.]+|(?<=[A-Za-z])(?=\\d)");

  static final Set<String> REVIEW =
      Set.of(
          "review",
          "testimonial",
          "bewertung",
          "rezension",
          "recensie",
          "beoordeling",
          "recensione",
          "recenzja",
          "opinia",
          "opinion",
          "opiniones",
          "resena",
          "reseña",
          "avis",
          "otzyv",
          "yorum",
          "avaliacao",
          "atsiliepimas",
          "feedback",
          "rev",
          "hreview");
  static final Set<String> COMMENT =
      Set.of(
          "comment",
          "reply",
          "answer",
          "response",
          "kommentar",
          "reactie",
          "commentaire",
          "commento",
          "comentario",
          "komentarz",
          "komentaras",
          "cmt",
          "reaction",
          "respond");
  static final Set<String> POST =
      Set.of(
          "post",
          "message",
          "msg",
          "postbit",
          "postcontainer",
          "topic",
          "beitrag",
          "bericht",
          "entry");
  private static final Set<String> SUFFIX =
      Set.of(
          "item",
          "card",
          "container",
          "wrap",
          "wrapper",
          "block",
          "box",
          "row",
          "entry",
          "single",
          "root",
          "node",
          "inner",
          "li",
          "tile",
          "panel",
          "unit",
          "main",
          "holder",
          "cell",
          "section",
          "article",
          "element",
          "outer",
          "listing",
          "view",
          "component",
          "display",
          "bubble",
          "piece");
  private static final Set<String> NO_UNIT =
      Set.of(
          "form",
          "add",
          "write",
          "leave",
          "new",
          "submit",
          "list",
          "lists",
          "count",
          "link",
          "button",
          "btn",
          "header",
          "footer",
          "nav",
          "menu",
          "summary",
          "stats",
          "overview",
          "average",
          "total",
          "sidebar",
          "widget",
          "related",
          "recent",
          "latest",
          "popular",
          "teaser",
          "ad",
          "ads",
          "promo",
          "respond",
          "thanks",
          "login",
          "create",
          "sort",
          "filter",
          "pagination",
          "tabs",
          "tab",
          "modal");

  private Words() {}

  /// The words of a name, in small letters.
  static List<String> of(String name) {
    var words = new ArrayList<String>();
    for (var word : SEAM.split(name, -1)) {
      if (!word.isBlank()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
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
              && SUFFIX.contains(words.getLast())
              && RoleWords.TEXTS.contains(words.get(words.size() - 2));
      boolean ofUnit =
          words.size() > 1
              && words.subList(0, words.size() - 1).stream().anyMatch(Words::isUnitWord);
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

  /// Whether a name is that of one post among others: `review`, `comment-item`, `msg_12`.
  static boolean isUnit(String name) {
    var words = of(name);
    words.removeIf(word -> Character.isDigit(word.charAt(0)));
    if (words.isEmpty() || words.stream().anyMatch(NO_UNIT::contains)) {
      return false;
    }
    boolean unit = words.stream().anyMatch(Words::isUnitWord);
    var last = words.getLast();
    return unit && (isUnitWord(last) || SUFFIX.contains(last));
  }

  static boolean isUnitWord(String word) {
    return REVIEW.contains(word) || COMMENT.contains(word) || POST.contains(word);
  }

  static List<String> names(Element element) {
    var names = new ArrayList<String>();
    for (var attribute :
        List.of(
            "itemprop",
            "data-hook",
            "data-testid",
            "data-test-id",
            "data-qa",
            "data-automation",
            "data-role")) {
      if (element.hasAttr(attribute)) {
        names.add(element.attr(attribute));
      }
    }
    if (element.hasAttr("class")) {
      names.addAll(element.classNames());
    }
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
}
