package org.earshot.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.analysis.Surface;

/// Makes the query that finds what says the same as a mention: its rarest words, of which some must
/// be there. The work is bounded by the number of words.
final class Likeness {
  private static final int WORDS = 25;

  /// Of the words that are looked for, the share that must be there.
  private static final double SHARED = 0.3;

  /// Words in more than this share of the mentions say nothing about one.
  private static final double COMMON = 0.1;

  /// In fewer mentions no share is common: three of five may tell much.
  private static final int FEW = 100;

  /// What makes a mention what it is stands at its beginning.
  private static final int READ = 5_000;

  private final Analysis analysis;
  private final Walk walk;
  private final IndexReader reader;

  private record Weighed(List<String> terms, double weight) {}

  Likeness(Analysis analysis, Walk walk) {
    this.analysis = analysis;
    this.walk = walk;
    this.reader = walk.snapshot().getIndexReader();
  }

  /// Empty where the mention is not there or says nothing that others say.
  Optional<Query> query(long mention) throws IOException {
    var itself = new TermQuery(Documents.id(mention));
    var found = walk.best(itself, 1);
    if (found.length == 0) {
      return Optional.empty();
    }
    var said = new Stored(reader).read(found[0].doc);
    var words = said.title() + "\n" + said.text();
    var read = words.substring(0, Math.min(words.length(), READ));
    var telling =
        counted(analysis.surfaces(read, said.lang())).entrySet().stream()
            .map(this::weighed)
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparingDouble(Weighed::weight)
                    .reversed()
                    .thenComparing(word -> word.terms().get(0)))
            .limit(WORDS)
            .toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    var some = new BooleanQuery.Builder();
    telling.forEach(word -> some.add(any(Fields.TEXT, word.terms()), Occur.SHOULD));
    some.setMinimumNumberShouldMatch((int) Math.ceil(telling.size() * SHARED));
    return Optional.of(
        new BooleanQuery.Builder()
            .add(some.build(), Occur.MUST)
            .add(itself, Occur.MUST_NOT)
            .build());
  }

  static Query any(String field, List<String> terms) {
    var any = new SynonymQuery.Builder(field);
    terms.forEach(term -> any.addTerm(new Term(field, term)));
    return any.build();
  }

  private static Map<List<String>, Integer> counted(List<Surface> surfaces) {
    var counted = new HashMap<List<String>, Integer>();
    surfaces.forEach(surface -> counted.merge(surface.terms(), 1, Integer::sum));
    return counted;
  }

  private Optional<Weighed> weighed(Map.Entry<List<String>, Integer> word) {
    int all = reader.numDocs();
    int holding = word.getKey().stream().mapToInt(this::docFreq).sum();
    boolean useful = holding > 1 && holding <= Math.max(FEW, all * COMMON);
    return useful
        ? Optional.of(
            new Weighed(word.getKey(), word.getValue() * Math.log(1 + (double) all / holding)))
        : Optional.empty();
  }

  private int docFreq(String term) {
    try {
      return reader.docFreq(new Term(Fields.TEXT, term));
    } catch (IOException e) {
      throw new UncheckedIOException("the terms of the index cannot be read", e);
    }
  }
}
