package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.jspecify.annotations.Nullable;

/// Answers one search on one state of the index.
final class Search {
  private static final Set<String> SHOWN = Set.of(Fields.TITLE, Fields.TEXT);

  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  Search(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
  }

  IndexHits run(SearchRequest request) throws IOException {
    var cursor = request.after().flatMap(Cursor::parse);
    if (cursor.isEmpty() && request.after().isPresent()) {
      return Faults.badCursor();
    }
    try {
      var query = new QueryReader(analyzer).read(request.query());
      var after = cursor.map(Cursor::after);
      return find(query, request.limit(), after.orElse(null));
    } catch (ParseException e) {
      return Faults.of(request.query(), e);
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      return Faults.tooComplex();
    }
  }

  private IndexHits find(Query query, int limit, @Nullable FieldDoc after) throws IOException {
    // One more than asked for tells whether there is a next page.
    var newest =
        new TopFieldCollectorManager(LuceneIndex.NEWEST_FIRST, limit + 1, after, Integer.MAX_VALUE);
    var found = searcher.search(query, new MultiCollectorManager(newest, new FacetCounts()));
    var page = ((TopFieldDocs) found[0]).scoreDocs;
    var counts = (FacetCounts.Counts) found[1];
    var shown = List.of(page).subList(0, Math.min(limit, page.length));
    Optional<String> next =
        page.length > limit
            ? Optional.of(Cursor.of((FieldDoc) shown.get(limit - 1)).token())
            : Optional.empty();
    return new IndexHits.Found(counts.total(), hits(query, shown), next, counts.facets());
  }

  private List<IndexHits.Hit> hits(Query query, List<ScoreDoc> page) throws IOException {
    var excerpts = new Excerpts(analyzer, query);
    var stored = searcher.storedFields();
    var hits = new ArrayList<IndexHits.Hit>();
    for (var doc : page) {
      var id = (Long) ((FieldDoc) doc).fields[1];
      hits.add(hit(excerpts, stored, doc.doc, id));
    }
    return hits;
  }

  private static IndexHits.Hit hit(Excerpts excerpts, StoredFields stored, int doc, long id)
      throws IOException {
    var fields = stored.document(doc, SHOWN);
    return excerpts.hit(id, text(fields, Fields.TITLE), text(fields, Fields.TEXT));
  }

  private static String text(Document fields, String name) {
    var value = fields.get(name);
    return value == null ? "" : value;
  }
}
