package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.earshot.indexer.SearchResult.Telling;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.analysis.Surface;

/// Finds the words that are more frequent among some mentions than usual, by the log-likelihood
/// ratio (Dunning 1993), which unlike a mere quotient does not take two hits for a finding.
///
/// The work is bounded: words are read from the newest hits, and only the most promising ones are
/// counted.
final class Significance {
  /// Enough to tell a share of two in a hundred; read in some ten milliseconds.
  private static final int READ = 400;

  /// Words that are counted in what they are compared with.
  private static final int COUNTED = 120;

  /// A word that fewer mentions hold says nothing.
  private static final int LEAST = 3;

  /// Chance alone does it once in a thousand above this, with one degree of freedom.
  private static final double SURE = 10.8;

  private static final int SHORTEST = 2;

  private final Analysis analysis;
  private final Walk walk;

  /// How often a word was read.
  private static final class Read {
    private final Map<String, Integer> forms = new HashMap<>();
    private final List<String> terms;
    private int mentions;

    Read(List<String> terms) {
      this.terms = terms;
    }

    String form() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  private record Sample(int mentions, Map<String, Read> words) {}

  Significance(Analysis analysis, Walk walk) {
    this.analysis = analysis;
    this.walk = walk;
  }

  List<Telling> of(Sought sought, Query usual, int most) throws IOException {
    var sample = read(sought);
    int all = walk.count(usual);
    boolean everything = usual instanceof MatchAllDocsQuery;
    var words =
        candidates(sample, asked(sought.query()), everything ? READ * (long) LEAST : COUNTED);
    var frequencies = everything ? frequencies(words) : Map.<String, Integer>of();
    var found = new ArrayList<Telling>();
    for (var word : words) {
      long usually = everything ? usually(word.terms, frequencies) : usually(word.terms, usual);
      var telling = telling(word, sample.mentions(), usually, all);
      if (telling.score() >= SURE && telling.share() > telling.usual()) {
        found.add(telling);
      }
    }
    found.sort(Comparator.comparingDouble(Telling::score).reversed());
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /// The words that are in most of what was read; what was asked for is in all of it.
  private static List<Read> candidates(Sample sample, Set<String> asked, long most) {
    return sample.words().entrySet().stream()
        .filter(word -> word.getValue().mentions >= LEAST)
        .filter(word -> Collections.disjoint(asked, word.getValue().terms))
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Read> word) -> -word.getValue().mentions)
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getValue)
        .toList();
  }

  private Sample read(Sought sought) throws IOException {
    var newest = Newest.of(walk, sought, READ, Optional.empty());
    var stored = new Stored(walk.snapshot().getIndexReader());
    var words = new HashMap<String, Read>();
    for (var hit : newest) {
      var said = stored.read(hit.doc());
      var seen = new HashSet<String>();
      for (var surface : surfaces(said)) {
        var read = words.computeIfAbsent(surface.term(), _ -> new Read(surface.terms()));
        read.forms.merge(surface.word(), 1, Integer::sum);
        if (seen.add(surface.term())) {
          read.mentions++;
        }
      }
    }
    return new Sample(newest.size(), words);
  }

  private List<Surface> surfaces(Stored.Words said) {
    return analysis.surfaces(said.title() + "\n" + said.text(), said.lang()).stream()
        .filter(surface -> surface.word().length() >= SHORTEST)
        .filter(surface -> surface.word().codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  /// What was asked for stands out in any case.
  private static Set<String> asked(Query query) {
    var terms = new HashSet<String>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... found) {
            for (var term : found) {
              terms.add(term.text());
            }
          }
        });
    return terms;
  }

  /// A title and a text may both hold it; rather too many than too few.
  private Map<String, Integer> frequencies(List<Read> words) throws IOException {
    var terms = new TreeSet<String>();
    words.forEach(word -> terms.addAll(word.terms));
    var frequencies = new HashMap<String, Integer>();
    for (var field : Fields.INFLECTED) {
      walk.snapshot()
          .frequencies(field, terms)
          .forEach((term, count) -> frequencies.merge(term, count, Integer::sum));
    }
    return frequencies;
  }

  private static long usually(List<String> terms, Map<String, Integer> frequencies) {
    return terms.stream().mapToLong(term -> frequencies.getOrDefault(term, 0)).sum();
  }

  private long usually(List<String> terms, Query usual) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var field : Fields.INFLECTED) {
      any.add(Likeness.any(field, terms), Occur.SHOULD);
    }
    return walk.count(
        new BooleanQuery.Builder().add(any.build(), Occur.FILTER).add(usual, Occur.FILTER).build());
  }

  private static Telling telling(Read word, int here, long usually, long all) {
    double share = (double) word.mentions / here;
    double usual = all == 0 ? 0 : Math.min(1, (double) usually / all);
    return new Telling(word.form(), share, usual, ratio(word.mentions, here, usually, all));
  }

  /// Twice the logarithm of how much likelier the counts are under two rates than under one.
  static double ratio(long a, long here, long b, long there) {
    double together = (double) (a + b) / Math.max(1, here + there);
    return 2
        * (likelihood(a, here, (double) a / Math.max(1, here))
            + likelihood(b, there, (double) b / Math.max(1, there))
            - likelihood(a, here, together)
            - likelihood(b, there, together));
  }

  private static double likelihood(long some, long all, double rate) {
    double in = some > 0 ? some * Math.log(rate) : 0;
    double out = all > some ? (all - some) * Math.log1p(-Math.min(rate, 1)) : 0;
    return in + out;
  }
}
