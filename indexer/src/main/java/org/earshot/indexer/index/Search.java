package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
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
  private final Walk walk;
  private final IndexReader reader;

  /// @param timeout when this search has taken too long
  Search(Analysis analysis, Snapshot snapshot, QueryTimeout timeout) {
    this.analysis = analysis;
    this.walk = new Walk(snapshot, timeout);
    this.reader = snapshot.getIndexReader();
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
          var query = new Likeness(analysis, walk).query(mention);
          var hits = query.isEmpty() ? List.<IndexHits.Hit>of() : best(query.get(), limit);
          return new IndexHits.Found(
              hits.size(), hits, Optional.empty(), Map.of(), List.of(), List.of());
        });
  }

  private interface Asked {
    IndexHits answer() throws IOException, Unreadable;
  }

  private IndexHits guarded(String query, Asked asked) throws IOException {
    try {
      return asked.answer();
    } catch (OutOfTime e) {
      return Faults.tooSlow();
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
    var read = read(request.query());
    var sought = request.slice().map(read::and).orElse(read);
    var overview = Overview.of(walk, sought, request.summary());
    var telling = telling(sought, request.summary());
    int limit = request.limit();
    // One hit more tells whether there is a page after this one.
    var page = limit == 0 ? List.<Newest.Placed>of() : Newest.of(walk, sought, limit + 1, cursor);
    var shown = page.subList(0, Math.min(limit, page.size()));
    Optional<String> next =
        page.size() > limit ? Optional.of(shown.getLast().place().token()) : Optional.empty();
    return new IndexHits.Found(
        overview.total(),
        hits(sought.query(), shown),
        next,
        overview.facets(),
        overview.timeline(),
        telling);
  }

  /// A blank query finds everything.
  private Sought read(String query) throws Unreadable {
    if (query.isBlank()) {
      return Sought.of(MatchAllDocsQuery.INSTANCE);
    }
    return switch (PARSER.parse(query)) {
      case Parsed.Wrong(var fault) -> throw new Unreadable(fault);
      case Parsed.Right(var tree) ->
          new Translation(new WordQueries(analysis, walk.snapshot())).sought(tree);
    };
  }

  private List<SearchResult.Telling> telling(Sought sought, Summary summary)
      throws IOException, Unreadable {
    if (summary.telling().isEmpty()) {
      return List.of();
    }
    var usual = summary.telling().get();
    return new Significance(analysis, walk).of(sought, read(usual.query()).whole(), usual.most());
  }

  private List<IndexHits.Hit> best(Query query, int limit) throws IOException {
    var excerpts = new Excerpts(analysis, query);
    var documents = new Stored(reader);
    var hits = new ArrayList<IndexHits.Hit>();
    for (var hit : walk.best(query, limit)) {
      hits.add(excerpts.hit(documents.read(hit.doc)));
    }
    return hits;
  }

  /// No text is read where no word was asked for.
  private List<IndexHits.Hit> hits(Query query, List<Newest.Placed> page) throws IOException {
    var hits = new ArrayList<IndexHits.Hit>(page.size());
    var excerpts = new Excerpts(analysis, query);
    if (excerpts.isEmpty()) {
      page.forEach(hit -> hits.add(new IndexHits.Hit(hit.place().id(), "", List.of())));
      return hits;
    }
    var documents = new Stored(reader);
    for (var hit : page) {
      hits.add(excerpts.hit(documents.read(hit.doc())));
    }
    return hits;
  }
}
