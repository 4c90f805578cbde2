package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.earshot.indexer.Mention;

/// What somebody writes who uses Lucene as its pages show it: each text with its language's own
/// analyzer, and a collector that counts by hand.
final class BareIndex {
  private static final int DAY_MILLIS = 24 * 3_600 * 1_000;

  private final Map<String, Analyzer> analyzers = new HashMap<>();

  BareIndex() {
    var none = CharArraySet.EMPTY_SET;
    analyzers.put("en", new EnglishAnalyzer(none));
    analyzers.put("de", new GermanAnalyzer(none));
    analyzers.put("fr", new FrenchAnalyzer(none));
    analyzers.put("es", new SpanishAnalyzer(none));
    analyzers.put("lt", new LithuanianAnalyzer(none));
    analyzers.put("pl", new PolishAnalyzer(none));
    analyzers.put("ru", new RussianAnalyzer(none));
    analyzers.put("el", new GreekAnalyzer(none));
    analyzers.put("te", new TeluguAnalyzer(none));
    analyzers.put("ja", new JapaneseAnalyzer());
  }

  /// Indexes them; CPU time of one in microseconds.
  double index(Path folder, int from, List<Mention> mentions) throws Exception {
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    var config = new IndexWriterConfig(new ByField()).setIndexSort(sort);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      var cost =
          Cost.of(
              mentions.size(),
              () -> {
                for (var mention : mentions.subList(from, mentions.size())) {
                  writer.updateDocument(new Term("id", "" + mention.id()), document(mention));
                }
                writer.commit();
              });
      return cost.cpu() / (mentions.size() - from) * 1e6;
    }
  }

  private static Document document(Mention mention) {
    var post = mention.post();
    var lang = mention.score().lang();
    var document = new Document();
    document.add(new StringField("id", "" + mention.id(), Field.Store.NO));
    document.add(new NumericDocValuesField("id", mention.id()));
    words(document, "text", post.text().orElse(""), lang);
    words(document, "title", post.title().orElse(""), lang);
    document.add(new TextField("author", post.author().name().orElse(""), Field.Store.NO));
    document.add(new LongPoint("seen", mention.seen().toEpochMilli()));
    document.add(new NumericDocValuesField("seen", mention.seen().toEpochMilli()));
    keyword(document, "url", post.url().orElse(""));
    facet(document, "site", post.key().site());
    facet(document, "type", post.type().name());
    facet(document, "source", Long.toString(mention.sourceId()));
    facet(document, "lang", lang);
    facet(document, "brand", mention.brand());
    facet(document, "sentiment", mention.sentiment().name());
    mention.score().topics().forEach(topic -> facet(document, "topic", topic.name()));
    return document;
  }

  private static void words(Document document, String field, String words, String lang) {
    document.add(new TextField(field + "." + lang, words, Field.Store.YES));
  }

  /// `text.lt` is Lithuanian.
  private final class ByField extends DelegatingAnalyzerWrapper {
    private final Analyzer standard = new StandardAnalyzer();

    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      return analyzers.getOrDefault(fieldName.substring(fieldName.indexOf('.') + 1), standard);
    }
  }

  private static void facet(Document document, String field, String value) {
    keyword(document, field, value);
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /// The mentions of one brand from one time on.
  static Query ofBrand(String brand, Instant from, Instant to) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term("brand", brand)), Occur.FILTER)
        .add(
            NumericDocValuesField.newSlowRangeQuery(
                "seen", from.toEpochMilli(), to.toEpochMilli() - 1),
            Occur.FILTER)
        .build();
  }

  /// Counts by day, source and sentiment; how many there were.
  static long counts(IndexSearcher searcher, Query query, Instant from) throws IOException {
    return searcher.search(query, new ByHand(from.toEpochMilli()));
  }

  private record ByHand(long from) implements CollectorManager<Counted, Long> {
    @Override
    public Counted newCollector() {
      return new Counted(from);
    }

    @Override
    public Long reduce(Collection<Counted> all) {
      return all.stream().mapToLong(one -> Arrays.stream(one.days).sum()).sum();
    }
  }

  private static final class Counted implements Collector {
    private final long from;
    private final long[] days = new long[400 * 3];
    private final Map<String, Long> sources = new HashMap<>();

    Counted(long from) {
      this.from = from;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var seen = DocValues.getNumeric(context.reader(), "seen");
      var source = DocValues.getSorted(context.reader(), "source");
      var sentiment = DocValues.getSorted(context.reader(), "sentiment");
      int[] counts = new int[source.getValueCount()];
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          seen.advanceExact(doc);
          source.advanceExact(doc);
          sentiment.advanceExact(doc);
          days[(int) ((seen.longValue() - from) / DAY_MILLIS) * 3 + sentiment.ordValue()]++;
          counts[source.ordValue()]++;
        }

        @Override
        public void finish() throws IOException {
          for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
              sources.merge(source.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
            }
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
