package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Summary;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.query.Dialect;
import org.earshot.indexer.query.Parsed;
import org.earshot.indexer.query.QueryParser;

/// Answers one search on one state of the index.
final class Search {
  private static final QueryParser PARSER = new QueryParser(Dialect.search(Fields.SEARCHABLE));

  private final Analysis analysis;
  private final IndexSearcher searcher;

  /// @param searcher for this search alone, with its time limit
  Search(Analysis analysis, IndexSearcher searcher) {
    this.analysis = analysis;
    this.searcher = searcher;
  }

  IndexHits run(SearchRequest request) throws IOException {
    var cursor = request.after().flatMap(Cursor::parse);
    if (cursor.isEmpty() && request.after().isPresent()) {
      return Faults.badCursor();
    }
    return guarded(request.query(), () -> find(request, cursor));
  }

  /// The mentions nearest to one.
  IndexHits like(long mention, int limit) throws IOException {
    return guarded(
        "",
        () -> {
          var query = new Likeness(analysis, searcher).query(mention);
          var nearest =
              query.isEmpty() ? new ScoreDoc[0] : searcher.search(query.get(), limit).scoreDocs;
          var hits =
              query.isEmpty() ? List.<IndexHits.Hit>of() : hits(query.get(), List.of(nearest));
          return new IndexHits.Found(
              nearest.length, hits, Optional.empty(), Map.of(), List.of(), List.of());
        });
  }

  private interface Asked {
    IndexHits answer() throws IOException, Unreadable;
  }

  private IndexHits guarded(String query, Asked asked) throws IOException {
    try {
      var answer = asked.answer();
      return searcher.timedOut() ? Faults.tooSlow() : answer;
    } catch (Unreadable e) {
      return new IndexHits.BadQuery(e.fault().message(), e.fault().position());
    } catch (TooManyWords e) {
      return Faults.tooManyWords(query, e);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      return Faults.tooComplex();
    }
  }

  private IndexHits find(SearchRequest request, Optional<Cursor> cursor)
      throws IOException, Unreadable {
    var query = read(request.query());
    var overview = Overview.of(searcher, query, request.summary());
    var telling = telling(query, request.summary());
    int limit = request.limit();
    var page = limit == 0 ? List.<ScoreDoc>of() : page(query, limit, cursor);
    var shown = page.subList(0, Math.min(limit, page.size()));
    Optional<String> next =
        page.size() > limit
            ? Optional.of(Cursor.of((FieldDoc) shown.get(limit - 1)).token())
            : Optional.empty();
    return new IndexHits.Found(
        overview.total(),
        hits(query, shown),
        next,
        overview.facets(),
        overview.timeline(),
        telling);
  }

  /// A blank query finds everything.
  private Query read(String query) throws Unreadable {
    if (query.isBlank()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    return switch (PARSER.parse(query)) {
      case Parsed.Wrong(var fault) -> throw new Unreadable(fault);
      case Parsed.Right(var tree) ->
          new Translation(new WordQueries(analysis, searcher.getIndexReader())).of(tree);
    };
  }

  private List<SearchResult.Telling> telling(Query query, Summary summary)
      throws IOException, Unreadable {
    if (summary.telling().isEmpty()) {
      return List.of();
    }
    var usual = summary.telling().get();
    return new Significance(analysis, searcher).of(query, read(usual.query()), usual.most());
  }

  /// The page and one hit more, which tells whether there is a page after it. The segments lie in
  /// the same order, so that each is left after a page; a page far behind is begun where it lies.
  private List<ScoreDoc> page(Query query, int limit, Optional<Cursor> cursor) throws IOException {
    var after = cursor.map(Cursor::after).orElse(null);
    var from = cursor.map(last -> notAfter(query, last)).orElse(query);
    var newest =
        new TopFieldCollectorManager(LuceneIndex.NEWEST_FIRST, limit + 1, after, limit + 1);
    return List.of(searcher.search(from, newest).scoreDocs);
  }

  private static Query notAfter(Query query, Cursor last) {
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.FILTER)
        .add(
            NumericDocValuesField.newSlowRangeQuery(Fields.SEEN, Long.MIN_VALUE, last.seen()),
            BooleanClause.Occur.FILTER)
        .build();
  }

  private List<IndexHits.Hit> hits(Query query, List<ScoreDoc> page) throws IOException {
    var excerpts = new Excerpts(analysis, query);
    var documents = new Stored(searcher.getIndexReader());
    var hits = new ArrayList<IndexHits.Hit>();
    for (var hit : page) {
      boolean bare = excerpts.isEmpty() && hit instanceof FieldDoc;
      hits.add(
          bare
              ? new IndexHits.Hit((Long) ((FieldDoc) hit).fields[1], "", List.of())
              : excerpts.hit(documents.read(hit.doc)));
    }
    return hits;
  }
}
