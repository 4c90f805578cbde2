package org.earshot.indexer.index;

import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.jspecify.annotations.Nullable;

/// Reads Lucene's classic query syntax, without the parts that could make one query slow the rest.
/// Words side by side must all match: hits come newest first, so that a word which only adds to a
/// score would say nothing. Not for several threads, as its parent is not.
final class QueryReader extends MultiFieldQueryParser {
  /// Longer than anything that a person types.
  private static final int LONGEST = 2_000;

  /// Leaves of the query, each word counted once for each field that it is looked up in.
  private static final int MOST_CLAUSES = 512;

  /// Each wildcard multiplies the states of the automaton that the terms are compared with.
  private static final int MOST_WILDCARDS = 4;

  /// Brackets in brackets: the parser calls itself for each.
  private static final int DEEPEST = 50;

  QueryReader(Analyzer analyzer) {
    super(Fields.WORDS.toArray(String[]::new), analyzer);
    setDefaultOperator(QueryParser.Operator.AND);
    setAllowLeadingWildcard(true);
    setSplitOnWhitespace(true);
  }

  /// Reads a query; a blank one finds everything.
  Query read(String query) throws ParseException {
    if (query.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    if (query.length() > LONGEST) {
      throw new QueryRefused(QueryText.of("tooLong", LONGEST), "");
    }
    if (depth(query) > DEEPEST) {
      throw new QueryRefused(QueryText.of("tooComplex"), "");
    }
    var read = parse(query);
    if (clauses(read) > MOST_CLAUSES) {
      throw new QueryRefused(QueryText.of("tooManyClauses", MOST_CLAUSES), "");
    }
    return positive(read);
  }

  @Override
  protected @Nullable Query getFieldQuery(@Nullable String field, String text, boolean quoted)
      throws ParseException {
    var ranged = ranged(field, Ranges.Ends.only(text));
    return ranged.isPresent() ? ranged.get() : super.getFieldQuery(field, text, quoted);
  }

  @Override
  protected @Nullable Query getFieldQuery(@Nullable String field, String text, int slop)
      throws ParseException {
    var ranged = ranged(field, Ranges.Ends.only(text));
    return ranged.isPresent() ? ranged.get() : super.getFieldQuery(field, text, slop);
  }

  @Override
  protected Query getRangeQuery(
      @Nullable String field,
      @Nullable String from,
      @Nullable String to,
      boolean includesFrom,
      boolean includesTo)
      throws ParseException {
    var ends = new Ranges.Ends(from, to, includesFrom, includesTo);
    var ranged = ranged(field, ends);
    return ranged.isPresent()
        ? ranged.get()
        : super.getRangeQuery(field, from, to, includesFrom, includesTo);
  }

  @Override
  protected Query getWildcardQuery(@Nullable String field, String text) throws ParseException {
    if ("*".equals(text) && ("*".equals(field) || field == null)) {
      return MatchAllDocsQuery.INSTANCE;
    }
    requireKnown(field);
    if ("*".equals(text) && Ranges.isRanged(field)) {
      return Ranges.of(String.valueOf(field), new Ranges.Ends(null, null, true, true));
    }
    if ("*".equals(text)) {
      return TermRangeQuery.newStringRange(field, null, null, true, true);
    }
    requireWords(field, text);
    if (text.startsWith("*") || text.startsWith("?")) {
      throw new QueryRefused(QueryText.of("leadingWildcard", text), text);
    }
    if (text.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILDCARDS) {
      throw new QueryRefused(QueryText.of("tooManyWildcards", text, MOST_WILDCARDS), text);
    }
    return super.getWildcardQuery(field, text);
  }

  @Override
  protected Query getPrefixQuery(@Nullable String field, String text) throws ParseException {
    requireWords(field, text);
    return super.getPrefixQuery(field, text);
  }

  @Override
  protected Query getFuzzyQuery(@Nullable String field, String text, float similarity)
      throws ParseException {
    requireWords(field, text);
    return super.getFuzzyQuery(field, text, similarity);
  }

  @Override
  protected Query getRegexpQuery(@Nullable String field, String text) throws ParseException {
    throw new QueryRefused(QueryText.of("regex"), "/");
  }

  private static Optional<Query> ranged(@Nullable String field, Ranges.Ends ends)
      throws QueryRefused {
    requireKnown(field);
    return field != null && Ranges.isRanged(field)
        ? Optional.of(Ranges.of(field, ends))
        : Optional.empty();
  }

  private static void requireWords(@Nullable String field, String text) throws QueryRefused {
    requireKnown(field);
    if (field != null && Ranges.isRanged(field)) {
      throw new QueryRefused(QueryText.of("noWordsInField", text, field), text);
    }
  }

  private static void requireKnown(@Nullable String field) throws QueryRefused {
    if (field != null && !Fields.SEARCHABLE.contains(field)) {
      var all = String.join(", ", Fields.SEARCHABLE);
      throw new QueryRefused(QueryText.of("unknownField", field, all), field + ":");
    }
  }

  /// A query that only says what is not wanted means everything else.
  private static Query positive(Query query) {
    if (query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(BooleanClause::isProhibited)) {
      var rest = new BooleanQuery.Builder();
      rest.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.MUST);
      all.clauses().forEach(rest::add);
      return rest.build();
    }
    return query;
  }

  private static int clauses(Query query) {
    return switch (query) {
      case BooleanQuery all ->
          all.clauses().stream().mapToInt(clause -> clauses(clause.query())).sum();
      case BoostQuery boosted -> clauses(boosted.getQuery());
      default -> 1;
    };
  }

  private static int depth(String query) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
