package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.indexer.match.Node.Placed;
import org.earshot.indexer.query.Query;

/// Turns a query into what is held against posts.
record Compiler(Reading reading) {
  Node compile(Query query) {
    return compile(query, Text.SAID);
  }

  /// A part that stands at a place.
  Placed placed(Query query, int mask) {
    return switch (query) {
      case Query.Any any ->
          new Node.Choice(any.parts().stream().map(part -> placed(part, mask)).toList());
      case Query.Phrase phrase -> new Words(reading, mask).phrase(phrase);
      case Query.Token token -> new Words(reading, mask).token(token);
      case Query.Near near -> near(near, mask);
      case Query.Apart apart ->
          new Node.Apart(
              placed(apart.wanted(), mask), placed(apart.unwanted(), mask), apart.distance());
      case Query.Range range -> throw misplaced(range);
      case Query.Present present -> throw misplaced(present);
      case Query.Everything everything -> throw misplaced(everything);
      case Query.In in -> throw misplaced(in);
      case Query.InLanguage in -> placed(in.query(), mask);
      case Query.All all -> throw misplaced(all);
      case Query.Not not -> throw misplaced(not);
    };
  }

  private Node compile(Query query, int mask) {
    return switch (query) {
      case Query.All all -> new Node.All(parts(all.parts(), mask));
      case Query.Any any -> new Node.Any(parts(any.parts(), mask));
      case Query.Not not -> new Node.Not(compile(not.query(), mask));
      case Query.Everything everything -> new Node.Everything();
      case Query.Range range -> Ranged.stars(range);
      case Query.Present present -> new Node.Value(present.field(), Set.of("*"));
      case Query.In in -> in(in);
      case Query.InLanguage in -> compile(in.query(), mask);
      case Query.Word word -> word(word, mask);
      case Query.Exact exact -> placed(exact, mask);
      case Query.Wildcard wildcard -> placed(wildcard, mask);
      case Query.Fuzzy fuzzy -> placed(fuzzy, mask);
      case Query.Phrase phrase -> placed(phrase, mask);
      case Query.Near near -> near(near, mask);
      case Query.Apart apart -> placed(apart, mask);
    };
  }

  private Node in(Query.In in) {
    return switch (in.field()) {
      case Values.TEXT, Values.TITLE, Values.AUTHOR -> compile(in.query(), Values.mask(in.field()));
      default -> value(in.field(), in.query());
    };
  }

  private Node value(String field, Query query) {
    return switch (query) {
      case Query.Word word -> new Node.Value(field, Set.of(escaped(Values.lower(word.text()))));
      case Query.Exact exact -> new Node.Value(field, Set.of(escaped(Values.lower(exact.text()))));
      case Query.Wildcard wildcard ->
          new Node.Value(field, Set.of(Values.lower(wildcard.pattern())));
      case Query.Any any ->
          new Node.Any(any.parts().stream().map(part -> value(field, part)).toList());
      case Query.All all ->
          new Node.All(all.parts().stream().map(part -> value(field, part)).toList());
      case Query.Phrase phrase ->
          new Node.All(phrase.words().stream().map(part -> value(field, part)).toList());
      case Query.Not not -> new Node.Not(value(field, not.query()));
      case Query.Everything everything -> new Node.Everything();
      case Query.Present present -> new Node.Value(present.field(), Set.of("*"));
      case Query.InLanguage in -> value(field, in.query());
      case Query.In in -> throw misplaced(in);
      case Query.Range range -> throw misplaced(range);
      case Query.Fuzzy fuzzy -> throw misplaced(fuzzy);
      case Query.Near near -> throw misplaced(near);
      case Query.Apart apart -> throw misplaced(apart);
    };
  }

  /// A word that is an address finds links too.
  private Node word(Query.Word word, int mask) {
    Optional<Address> address = mask == Text.SAID ? Address.phrase(word.text()) : Optional.empty();
    if (address.isEmpty()) {
      return placed(word, mask);
    }
    var ways = new ArrayList<Node>();
    ways.add(new Node.Link(address.get()));
    if (word.text().indexOf('/') < 0 && word.text().indexOf('@') < 0) {
      ways.add(placed(word, mask));
    }
    return new Node.Any(ways);
  }

  private Node.Near near(Query.Near near, int mask) {
    return new Node.Near(
        near.parts().stream().map(part -> placed(part, mask)).toList(),
        near.distance(),
        near.ordered(),
        near.at().start(),
        near.at().end());
  }

  private List<Node> parts(List<Query> parts, int mask) {
    return parts.stream().map(part -> compile(part, mask)).toList();
  }

  static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }

  private static IllegalArgumentException misplaced(Query query) {
    return new IllegalArgumentException("the parser lets nothing like this through: " + query);
  }
}
