package org.earshot.indexer.index;

import java.util.Locale;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.earshot.indexer.match.WordAnalyzer;
import org.earshot.indexer.query.FieldKind;
import org.earshot.indexer.query.Period;
import org.earshot.indexer.query.Query.Bound;
import org.earshot.indexer.query.Query.Fuzzy;
import org.earshot.indexer.query.Query.Range;
import org.earshot.indexer.query.Query.Token;
import org.earshot.indexer.query.Query.Wildcard;

/// What a query asks of values that are not cut into words, and of parts of words.
final class Values {
  private Values() {}

  static Query range(Range range) {
    return Fields.SEARCHABLE.get(range.field()) == FieldKind.NUMBER ? numbers(range) : times(range);
  }

  static Query present(String field) {
    return switch (Fields.SEARCHABLE.getOrDefault(field, FieldKind.VALUE)) {
      case TIME, WORDS -> new FieldExistsQuery(field);
      case NUMBER ->
          DoublePoint.newRangeQuery(field, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      case VALUE -> TermRangeQuery.newStringRange(field, null, null, true, true);
    };
  }

  static boolean isWholeWord(Token token) {
    return token instanceof Wildcard || token instanceof Fuzzy;
  }

  /// A word or value of which a part is known.
  static Query shape(String field, Token token) {
    return switch (token) {
      case Wildcard(var pattern, _) -> wildcard(field, folded(field, pattern));
      case Fuzzy(var text, var edits, _) ->
          Shapes.fuzzy(new Term(field, folded(field, text)), edits);
      default -> throw new IllegalArgumentException("no part of a word: " + token);
    };
  }

  private static Query wildcard(String field, String pattern) {
    int star = pattern.indexOf('*');
    boolean beginning =
        star == pattern.length() - 1 && pattern.indexOf('?') < 0 && pattern.indexOf('\\') < 0;
    return beginning
        ? Shapes.beginning(new Term(field, pattern.substring(0, star)))
        : Shapes.wildcard(new Term(field, pattern));
  }

  /// The signs of a pattern are none that folding changes.
  static String folded(String field, String word) {
    return Fields.SEARCHABLE.get(field) == FieldKind.WORDS
        ? WordAnalyzer.folded(word)
        : word.toLowerCase(Locale.ROOT);
  }

  private static Query times(Range range) {
    var within = within(range);
    return NumericDocValuesField.newSlowRangeQuery(range.field(), within.from(), within.to());
  }

  /// A range of times.
  static Within within(Range range) {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    if (!range.from().isOpen()) {
      var period = period(range.from());
      from = (range.from().included() ? period.start() : period.end()).toEpochMilli();
    }
    if (!range.to().isOpen()) {
      var period = period(range.to());
      to = (range.to().included() ? period.end() : period.start()).toEpochMilli() - 1;
    }
    return new Within(from, to);
  }

  private static Query numbers(Range range) {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    if (!range.from().isOpen()) {
      double value = Double.parseDouble(range.from().value());
      from = range.from().included() ? value : DoublePoint.nextUp(value);
    }
    if (!range.to().isOpen()) {
      double value = Double.parseDouble(range.to().value());
      to = range.to().included() ? value : DoublePoint.nextDown(value);
    }
    return DoublePoint.newRangeQuery(range.field(), from, to);
  }

  private static Period period(Bound bound) {
    return Period.parse(bound.value()).orElseThrow();
  }
}
