package org.earshot.indexer.query;

import java.util.List;
import java.util.stream.Collectors;

/// Writes a tree in a short form of its own, so that a test can show it.
final class Written {
  private Written() {}

  static String of(Query query) {
    return switch (query) {
      case Query.Word word -> word.text();
      case Query.Exact exact -> (exact.caseKept() ? "=" : "'") + exact.text();
      case Query.Wildcard wildcard -> "w(" + wildcard.pattern() + ")";
      case Query.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case Query.Phrase phrase -> "\"" + list(phrase.words(), " ") + "\"";
      case Query.Near near ->
          (near.ordered() ? "onear" : "near")
              + near.distance()
              + "("
              + list(near.parts(), " ")
              + ")";
      case Query.Apart apart ->
          "apart"
              + apart.distance()
              + "("
              + of(apart.wanted())
              + " | "
              + of(apart.unwanted())
              + ")";
      case Query.Range range ->
          range.field()
              + (range.from().included() ? "[" : "{")
              + range.from().value()
              + ","
              + range.to().value()
              + (range.to().included() ? "]" : "}");
      case Query.Present present -> present.field() + ":*";
      case Query.Everything everything -> "*";
      case Query.In in -> in.field() + ":" + of(in.query());
      case Query.InLanguage in -> "@" + in.language() + " " + of(in.query());
      case Query.All all -> "(" + list(all.parts(), " & ") + ")";
      case Query.Any any -> "(" + list(any.parts(), " | ") + ")";
      case Query.Not not -> "-" + of(not.query());
    };
  }

  private static String list(List<? extends Query> parts, String between) {
    return parts.stream().map(Written::of).collect(Collectors.joining(between));
  }
}
