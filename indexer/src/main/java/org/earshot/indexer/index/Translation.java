package org.earshot.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.earshot.indexer.query.FieldKind;
import org.earshot.indexer.query.Query.All;
import org.earshot.indexer.query.Query.Any;
import org.earshot.indexer.query.Query.Apart;
import org.earshot.indexer.query.Query.Everything;
import org.earshot.indexer.query.Query.In;
import org.earshot.indexer.query.Query.InLanguage;
import org.earshot.indexer.query.Query.Near;
import org.earshot.indexer.query.Query.Not;
import org.earshot.indexer.query.Query.Phrase;
import org.earshot.indexer.query.Query.Present;
import org.earshot.indexer.query.Query.Range;
import org.earshot.indexer.query.Query.Token;
import org.earshot.indexer.query.Query.Wildcard;
import org.earshot.indexer.query.Query.Word;

/// Turns a query of ours into one of Lucene's, for one state of the index.
final class Translation {
  private final WordQueries words;
  private final Places places;

  Translation(WordQueries words) {
    this.words = words;
    this.places = new Places(words);
  }

  /// In which field a part of the query stands.
  ///
  /// @param field empty where none is named
  /// @param lang empty where none is named
  private record Scope(String field, String lang) {
    /// What a query means that names no field.
    List<String> fields() {
      return field.isEmpty() ? Fields.WORDS : List.of(field);
    }
  }

  /// What is asked of the time when mentions were seen is told apart, where all of them must meet
  /// it.
  Sought sought(org.earshot.indexer.query.Query query) {
    var within = Within.ALWAYS;
    var rest = new ArrayList<org.earshot.indexer.query.Query>();
    for (var part : query instanceof All(var parts, _) ? parts : List.of(query)) {
      if (part instanceof Range range && Fields.SEEN.equals(range.field())) {
        within = within.and(Values.within(range));
      } else {
        rest.add(part);
      }
    }
    return new Sought(rest.isEmpty() ? MatchAllDocsQuery.INSTANCE : all(rest, TOP), within);
  }

  private static final Scope TOP = new Scope("", "");

  private Query of(org.earshot.indexer.query.Query query, Scope scope) {
    return switch (query) {
      case Everything _ -> MatchAllDocsQuery.INSTANCE;
      case In(var field, var inner, _) -> of(inner, new Scope(field, scope.lang));
      case InLanguage(var lang, var inner, _) -> of(inner, new Scope(scope.field, lang));
      case All(var parts, _) -> all(parts, scope);
      case Any(var parts, _) -> any(parts.stream().map(part -> of(part, scope)).toList());
      case Not not -> all(List.of(not), scope);
      case Range range -> Values.range(range);
      case Present(var field, _) -> Values.present(field);
      case Token token -> token(token, scope);
      case Phrase phrase -> phrase(phrase, scope);
      case Near near -> anywhere(scope, field -> places.query(field, near, scope.lang));
      case Apart apart -> anywhere(scope, field -> places.query(field, apart, scope.lang));
    };
  }

  /// What only says what is not wanted means everything else.
  private Query all(List<org.earshot.indexer.query.Query> parts, Scope scope) {
    if (parts.size() == 1 && !(parts.getFirst() instanceof Not)) {
      return of(parts.getFirst(), scope);
    }
    var all = new BooleanQuery.Builder();
    boolean wanted = false;
    for (var part : parts) {
      if (part instanceof Not(var unwanted, _)) {
        all.add(of(unwanted, scope), Occur.MUST_NOT);
      } else {
        all.add(of(part, scope), Occur.MUST);
        wanted = true;
      }
    }
    if (!wanted) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  static Query any(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.get(0);
    }
    var any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private static Query anywhere(Scope scope, Function<String, Query> in) {
    return any(scope.fields().stream().map(in).toList());
  }

  private Query token(Token token, Scope scope) {
    if (Fields.SEARCHABLE.get(scope.field) == FieldKind.VALUE) {
      return value(token, scope.field);
    }
    return anywhere(
        scope,
        field ->
            token instanceof Word(var text, _)
                ? words.of(field, List.of(text), scope.lang)
                : Values.isWholeWord(token)
                    ? Values.shape(field, token)
                    : places.query(field, token, scope.lang));
  }

  private Query phrase(Phrase phrase, Scope scope) {
    var texts = new ArrayList<String>();
    for (var token : phrase.words()) {
      if (!(token instanceof Word(var text, _))) {
        return anywhere(scope, field -> places.query(field, phrase, scope.lang));
      }
      texts.add(text);
    }
    return anywhere(scope, field -> words.of(field, texts, scope.lang));
  }

  private static Query value(Token token, String field) {
    return switch (token) {
      case Word(var text, _) -> new TermQuery(new Term(field, text.toLowerCase(Locale.ROOT)));
      case Wildcard wildcard -> Values.shape(field, wildcard);
      case org.earshot.indexer.query.Query.Fuzzy fuzzy -> Values.shape(field, fuzzy);
      case org.earshot.indexer.query.Query.Exact _ -> new MatchNoDocsQuery("no such value");
    };
  }
}
