package org.earshot.crawler.extract.forum;

import java.util.Set;

/// The words by which pages name one post among others.
final class UnitWords {
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

  /// What stands around or beside the post itself: `review-card`.
  static final Set<String> FRAMES =
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

  private UnitWords() {}

  /// Whether a name is that of one post among others: `review`, `comment-item`, `msg_12`.
  static boolean isUnit(String name) {
    var words = Words.of(name);
    words.removeIf(word -> Character.isDigit(word.charAt(0)));
    if (words.isEmpty() || words.stream().anyMatch(NO_UNIT::contains)) {
      return false;
    }
    boolean unit = words.stream().anyMatch(UnitWords::isOne);
    var last = words.getLast();
    return unit && (isOne(last) || FRAMES.contains(last));
  }

  static boolean isOne(String word) {
    return REVIEW.contains(word) || COMMENT.contains(word) || POST.contains(word);
  }
}
