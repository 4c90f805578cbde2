package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.Summary;
import org.earshot.indexer.index.LuceneIndex;

/// What people ask of an index, beside bare Lucene over the same one.
final class IndexQuestions implements AutoCloseable {
  private static final LocalDate TO = LocalDate.ofInstant(Heard.END, ZoneOffset.UTC);
  private static final int DAYS = 30;

  /// One that is much talked of, one in the middle, one that is seldom named.
  private static final List<Integer> BRANDS = List.of(0, 9, Heard.BRANDS - 1);

  /// Pages that are turned to come far behind.
  private static final int PAGES = 50;

  private static final int MORE = 20;

  private final Heard heard;
  private final LuceneIndex index;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher bare;

  IndexQuestions(Path folder, Heard heard) throws IOException {
    this.heard = heard;
    this.index = LuceneIndex.open(folder, "bench");
    this.directory = FSDirectory.open(folder);
    this.reader = DirectoryReader.open(directory);
    this.bare = new IndexSearcher(reader);
  }

  void ask() throws IOException {
    System.out.printf(Locale.ROOT, "%d segments%n", reader.leaves().size());
    newest();
    dashboard();
    words();
    others();
  }

  private void newest() throws IOException {
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    var turns = new Turns().add("newest 20 of all", () -> found(SearchRequest.newest("", MORE)));
    for (int number : BRANDS) {
      var brand = Heard.brand(number);
      var term = new TermQuery(new Term("brand", brand));
      turns.add("newest 20 of " + brand, () -> found(SearchRequest.newest("brand:" + brand, MORE)));
      turns.add("  bare", () -> bare.search(term, MORE, sort).totalHits.value());
    }
    turns.add(
        "newest 20, negative in Lithuanian",
        () -> found(SearchRequest.newest("sentiment:negative lang:lt", MORE)));
    turns.run();
  }

  /// Reading the whole of a query takes part in what is written, none in what is named by fields.
  private void dashboard() throws IOException {
    var from = TO.minusDays(DAYS - 1L);
    var start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    var end = TO.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var turns = new Turns();
    for (int number : BRANDS) {
      var brand = Heard.brand(number);
      var query = BareIndex.ofBrand(brand, start, end);
      var request = SearchRequest.dashboard(brand, from, TO, ZoneOffset.UTC);
      var written =
          SearchRequest.first("brand:" + brand + " seen:[" + from + " TO " + TO + "]", 0)
              .with(request.summary());
      turns.add("dashboard, bare, " + brand, () -> BareIndex.counts(bare, query, start));
      turns.add("dashboard, ours, " + brand, () -> found(request));
      turns.add("  written as a query", () -> found(written));
    }
    turns.run();
    for (int number : BRANDS) {
      var brand = Heard.brand(number);
      System.out.printf(
          Locale.ROOT,
          "dashboard of %s: %.2f x%n",
          brand,
          turns.ratio("dashboard, ours, " + brand, "dashboard, bare, " + brand));
    }
  }

  private void words() throws IOException {
    var turns = new Turns();
    for (int rank : new int[] {20, 500, 20_000}) {
      var word = heard.word(rank);
      turns.add("word " + word + ", newest 20", () -> found(SearchRequest.newest(word, MORE)));
      turns.add("word " + word + ", 20 and facets", () -> found(SearchRequest.first(word, MORE)));
    }
    var phrase = "\"" + heard.word(3) + " " + heard.word(9) + "\"";
    turns.add("phrase, 20 and facets", () -> found(SearchRequest.first(phrase, MORE)));
    turns.add("beginning of a word, newest 20", () -> found(SearchRequest.newest("broke*", MORE)));
    turns.run();
  }

  private void others() throws IOException {
    var brand = "brand:" + Heard.brand(3);
    var telling = SearchRequest.first(brand, 0).with(Summary.NONE.against("", MORE));
    var deep = deep(brand);
    new Turns()
        .add("all, 20 and five facets", () -> found(SearchRequest.first("", MORE)))
        .add("brand, 20 and five facets", () -> found(SearchRequest.first(brand, MORE)))
        .add("page far behind", () -> found(deep))
        .add("telling words of a brand", () -> found(telling))
        .add("more like one", () -> hits(index.like(reader.maxDoc() / 2, 10)).total())
        .run();
  }

  /// A page behind ten thousand hits, or as many as there are.
  private SearchRequest deep(String query) {
    var request = new SearchRequest(query, SearchRequest.MOST, Optional.empty(), Summary.NONE);
    for (int pages = 0; pages < PAGES; pages++) {
      var next = hits(index.search(request)).next();
      if (next.isEmpty()) {
        break;
      }
      request = new SearchRequest(query, SearchRequest.MOST, next, Summary.NONE);
    }
    return new SearchRequest(query, MORE, request.after(), Summary.NONE);
  }

  private long found(SearchRequest request) {
    return hits(index.search(request)).total();
  }

  private static IndexHits.Found hits(IndexHits answer) {
    return switch (answer) {
      case IndexHits.Found found -> found;
      case IndexHits.BadQuery bad -> throw new IllegalStateException(bad.toString());
    };
  }

  @Override
  public void close() throws IOException {
    index.close();
    reader.close();
    directory.close();
  }
}
