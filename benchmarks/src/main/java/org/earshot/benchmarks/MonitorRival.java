package org.earshot.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanNotQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.earshot.crawler.Post;
import org.earshot.indexer.Brand;
import org.earshot.indexer.query.Dialect;
import org.earshot.indexer.query.Parsed;
import org.earshot.indexer.query.Query;
import org.earshot.indexer.query.QueryParser;

/// lucene-monitor with the lines of the same brands as they are written: without twins, endings,
/// other scripts, exclusions and places, so that it has less to do than the matcher. Its best
/// settings: words weighed by how often texts hold them, in one pass or in several.
final class MonitorRival implements AutoCloseable {
  /// Of the two presearchers that sort queries out by their words.
  enum Presearch {
    TERMS,
    TWO_PASSES
  }

  private static final String FIELD = "text";
  private static final int PASSES = 2;

  /// The weight of a word is this, over its frequency, and a little.
  private static final double FREQUENT = 100;

  private static final double LEAST = 0.8;
  private static final QueryParser PARSER = new QueryParser(Dialect.listening(Map.of()));

  private final Monitor monitor;

  MonitorRival(Presearch presearch, List<Brand> brands, List<Post> sample) throws IOException {
    var weights = TermWeightor.termFreqWeightor(frequencies(sample), FREQUENT, LEAST);
    var handlers = new ArrayList<CustomQueryHandler>();
    var presearcher =
        switch (presearch) {
          case TERMS -> new TermFilteredPresearcher(weights, handlers, Set.of());
          case TWO_PASSES ->
              new MultipassTermFilteredPresearcher(PASSES, 0, weights, handlers, Set.of());
        };
    monitor =
        new Monitor(
            new StandardAnalyzer(),
            presearcher,
            new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.HOURS));
    var queries = new ArrayList<MonitorQuery>();
    for (var brand : brands) {
      queries.add(new MonitorQuery(brand.key(), query(brand.phrases().get(0))));
    }
    monitor.register(queries);
  }

  int match(Post post) {
    var document = new Document();
    document.add(new TextField(FIELD, post.text().orElseThrow(), Field.Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }

  private static Map<String, Integer> frequencies(List<Post> sample) {
    var frequencies = new HashMap<String, Integer>();
    for (var post : sample) {
      for (var word : post.text().orElseThrow().toLowerCase(Locale.ROOT).split("\\W+", -1)) {
        frequencies.merge(word, 1, Integer::sum);
      }
    }
    return frequencies;
  }

  private static org.apache.lucene.search.Query query(String line) {
    return switch (PARSER.parse(line)) {
      case Parsed.Right right -> query(right.query());
      case Parsed.Wrong wrong -> throw new IllegalArgumentException(wrong.fault().message());
    };
  }

  private static org.apache.lucene.search.Query query(Query query) {
    if (!(query instanceof Query.All all)) {
      return span(query);
    }
    var joined = new BooleanQuery.Builder();
    for (var part : all.parts()) {
      if (part instanceof Query.Not not) {
        joined.add(span(not.query()), Occur.MUST_NOT);
      } else {
        joined.add(span(part), Occur.MUST);
      }
    }
    return joined.build();
  }

  private static SpanQuery span(Query query) {
    return switch (query) {
      case Query.Word word ->
          new SpanTermQuery(new Term(FIELD, word.text().toLowerCase(Locale.ROOT)));
      case Query.Phrase phrase -> near(phrase.words(), 0, true);
      case Query.Near near -> near(near.parts(), near.distance(), near.ordered());
      case Query.Apart apart ->
          new SpanNotQuery(
              span(apart.wanted()),
              span(apart.unwanted()),
              apart.distance() + 1,
              apart.distance() + 1);
      default -> throw new IllegalArgumentException("no brand here says so: " + query);
    };
  }

  private static SpanQuery near(List<? extends Query> parts, int slop, boolean ordered) {
    var spans = parts.stream().map(MonitorRival::span).toArray(SpanQuery[]::new);
    return new SpanNearQuery(spans, slop, ordered);
  }
}
