package org.earshot.crawler.extract.forum;

import java.util.Set;

/// Words in the names of classes and ids by which sites say which part of a post an element holds.
final class RoleWords {
  static final Set<String> AUTHORS =
      Set.of(
          "author",
          "username",
          "nickname",
          "nick",
          "reviewer",
          "poster",
          "byline",
          "commenter",
          "fn",
          "autor",
          "auteur",
          "autore",
          "verfasser",
          "userlink",
          "bigusername",
          "commentator");
  static final Set<String> PERSONS =
      Set.of(
          "user",
          "member",
          "profile",
          "customer",
          "consumer",
          "author",
          "reviewer",
          "commenter",
          "display",
          "poster",
          "person",
          "buyer",
          "guest",
          "screen");
  static final Set<String> DATES =
      Set.of(
          "date",
          "time",
          "timestamp",
          "datetime",
          "published",
          "posted",
          "created",
          "ago",
          "datum",
          "fecha",
          "data",
          "zeit",
          "when",
          "timeago",
          "postdate",
          "dateline",
          "permalink");
  static final Set<String> TEXTS =
      Set.of(
          "body",
          "text",
          "content",
          "message",
          "copy",
          "description",
          "comment",
          "review",
          "words",
          "inhalt",
          "texte",
          "tekst",
          "testo",
          "texto",
          "comments",
          "entry",
          "opinion",
          "desc",
          "excerpt",
          "postbody",
          "txt",
          "quote",
          "pros",
          "cons");
  static final Set<String> PROSE =
      Set.of("prose", "markdown", "richtext", "cooked", "html", "expandable", "full");
  static final Set<String> LOOKS =
      Set.of("text", "wt", "font", "is", "has", "col", "mt", "mb", "bg", "break", "u", "t");
  static final Set<String> TITLES =
      Set.of("title", "headline", "subject", "heading", "titel", "titre", "titulo", "tagline");
  static final Set<String> RATINGS =
      Set.of(
          "rating",
          "ratings",
          "stars",
          "star",
          "score",
          "grade",
          "rate",
          "bewertung",
          "note",
          "punkte",
          "sterne",
          "rated",
          "vote",
          "punten",
          "cijfer",
          "starrating",
          "valoracion",
          "ocena",
          "nota");
  static final Set<String> NOT_AUTHOR =
      Set.of(
          "avatar",
          "image",
          "img",
          "photo",
          "info",
          "meta",
          "details",
          "count",
          "title",
          "link",
          "level",
          "badge",
          "rank",
          "location",
          "reviews",
          "posts",
          "stats",
          "box",
          "signature");

  private RoleWords() {}
}
