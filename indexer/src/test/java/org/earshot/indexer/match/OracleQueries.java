package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.FieldMaskingSpanQuery;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanNotQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.earshot.indexer.match.Name.Piece;
import org.earshot.indexer.match.Node.Placed;

/// The same lines as queries of Lucene: every way to write a name is one span query of fixed
/// length, and what is near in any order is every order.
///
/// What fits one word (endings, sounds, signs) is analysis, which both share: such a test is a term
/// that [OracleTerms] gives to each word that passes it.
final class OracleQueries {
  /// A piece of a name, as a term.
  record Atom(Name name, Piece piece) {}

  final Map<Atom, String> atoms = new HashMap<>();
  final Map<Node.Exact, String> exacts = new HashMap<>();
  final Map<Node.Link, String> links = new HashMap<>();

  Query of(Line line) {
    var all = new BooleanQuery.Builder().add(of(line.node()), Occur.MUST);
    line.exclusions().forEach(node -> all.add(of(node), Occur.MUST_NOT));
    return all.build();
  }

  private Query of(Node node) {
    return switch (node) {
      case Node.All all -> join(all.parts(), Occur.MUST);
      case Node.Any any -> join(any.parts(), Occur.SHOULD);
      case Node.Not not ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(of(not.part()), Occur.MUST_NOT)
              .build();
      case Node.Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Node.Link link ->
          new TermQuery(new Term("links", links.computeIfAbsent(link, l -> "link" + links.size())));
      case Node.Value value -> {
        var any = new BooleanQuery.Builder();
        value
            .patterns()
            .forEach(pattern ->
                any.add(new WildcardQuery(new Term(value.field(), pattern)), Occur.SHOULD));
        yield any.build();
      }
      case Node.Stars stars -> DoublePoint.newRangeQuery("stars", stars.from(), stars.to());
      case Placed placed -> {
        var ways = ways(placed);
        yield ways.isEmpty()
            ? MatchNoDocsQuery.INSTANCE
            : new SpanOrQuery(ways.toArray(SpanQuery[]::new));
      }
    };
  }

  private Query join(List<Node> parts, Occur occur) {
    var joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(of(part), occur));
    return joined.build();
  }

  private List<SpanQuery> ways(Placed placed) {
    return switch (placed) {
      case Node.Named named -> names(named);
      case Node.Exact exact -> {
        var name = exacts.computeIfAbsent(exact, e -> "exact" + exacts.size());
        var words = new SpanQuery[exact.words()];
        Arrays.setAll(words, i -> term(exact.mask(), name + "." + i));
        yield List.of(words.length == 1 ? words[0] : new SpanNearQuery(words, 0, true));
      }
      case Node.Pattern pattern ->
          List.of(
              new SpanMultiTermQueryWrapper<>(
                  new WildcardQuery(
                      new Term(field(pattern.mask()), "word:" + pattern.glob().pattern()))));
      case Node.Sequence sequence -> near(sequence.parts(), 0);
      case Node.Choice choice -> choice.parts().stream().flatMap(p -> ways(p).stream()).toList();
      case Node.Near near -> {
        var ways = new ArrayList<SpanQuery>();
        for (var order : near.ordered() ? List.of(near.parts()) : orders(near.parts())) {
          ways.addAll(near(order, near.distance()));
        }
        yield ways;
      }
      case Node.Apart apart -> {
        var unwanted = ways(apart.unwanted());
        if (unwanted.isEmpty()) {
          yield ways(apart.wanted());
        }
        var any = new SpanOrQuery(unwanted.toArray(SpanQuery[]::new));
        int apartBy = apart.distance() + 1;
        yield ways(apart.wanted()).stream()
            .<SpanQuery>map(way ->
                new SpanNotQuery(
                    way, new FieldMaskingSpanQuery(any, way.getField()), apartBy, apartBy))
            .toList();
      }
    };
  }

  private List<SpanQuery> names(Node.Named named) {
    var ways = new ArrayList<SpanQuery>();
    for (var pieces : pieces(named.name(), 0)) {
      var terms =
          pieces.stream()
              .map(piece ->
                  term(
                      named.mask(),
                      atoms.computeIfAbsent(
                          new Atom(named.name(), piece), a -> "name" + atoms.size())))
              .toArray(SpanQuery[]::new);
      ways.add(terms.length == 1 ? terms[0] : new SpanNearQuery(terms, 0, true));
    }
    return ways;
  }

  private static List<List<Piece>> pieces(Name name, int first) {
    if (first == name.words()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Piece>>();
    for (int last = first; last < name.words(); last++) {
      if (name.joins(first, last)) {
        for (var rest : pieces(name, last + 1)) {
          var pieces = new ArrayList<Piece>();
          pieces.add(new Piece(first, last));
          pieces.addAll(rest);
          all.add(pieces);
        }
      }
    }
    return all;
  }

  private List<SpanQuery> near(List<Placed> parts, int distance) {
    List<List<SpanQuery>> rows = List.of(List.of());
    for (var part : parts) {
      var longer = new ArrayList<List<SpanQuery>>();
      for (var row : rows) {
        for (var way : ways(part)) {
          var more = new ArrayList<>(row);
          more.add(way);
          longer.add(more);
        }
      }
      rows = longer;
    }
    return rows.stream()
        .<SpanQuery>map(row ->
            row.size() == 1
                ? row.get(0)
                : new SpanNearQuery(row.toArray(SpanQuery[]::new), distance, true))
        .toList();
  }

  private static List<List<Placed>> orders(List<Placed> parts) {
    if (parts.size() <= 1) {
      return List.of(parts);
    }
    var orders = new ArrayList<List<Placed>>();
    for (int i = 0; i < parts.size(); i++) {
      var others = new ArrayList<>(parts);
      var first = others.remove(i);
      for (var rest : orders(others)) {
        var order = new ArrayList<Placed>();
        order.add(first);
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  private static SpanQuery term(int mask, String term) {
    return new SpanTermQuery(new Term(field(mask), term));
  }

  static String field(int mask) {
    return "words" + mask;
  }
}
