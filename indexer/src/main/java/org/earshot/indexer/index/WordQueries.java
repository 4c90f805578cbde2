package org.earshot.indexer.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.earshot.indexer.analysis.Analysis;

/// Turns words of a query into what finds them in whatever form they stand, in the languages that
/// occur in one state of the index. Forms that do not occur cost nothing later.
final class WordQueries {
  /// Names of more words are not written as one.
  private static final int MOST_JOINED = 3;

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Analysis analysis;
  private final Snapshot snapshot;

  /// The forms of words that were looked for, which are the same in all fields.
  private final Map<List<String>, Analysis.Wanted> known = new HashMap<>();

  WordQueries(Analysis analysis, Snapshot snapshot) {
    this.analysis = analysis;
    this.snapshot = snapshot;
  }

  /// Words that stand one after the other.
  ///
  /// @param lang the one language of which forms are looked for; empty for all
  Query of(String field, List<String> words, String lang) {
    var wanted = words.stream().map(word -> wanted(word, lang)).toList();
    var places = wanted.stream().flatMap(one -> one.places().stream()).toList();
    if (places.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    var ways = new ArrayList<Query>();
    ways.add(placed(field, places));
    joined(field, places).ifPresent(ways::add);
    if (words.size() == 1) {
      apart(words.get(0), lang).ifPresent(parts -> ways.add(placed(field, parts)));
      wanted.get(0).segmented().forEach(forms -> together(field, forms).ifPresent(ways::add));
    }
    return Translation.any(ways);
  }

  /// The words written as one: `AcmeKettle` for `Acme Kettle`.
  private Optional<Query> joined(String field, List<List<String>> places) {
    if (places.size() < 2 || places.size() > MOST_JOINED) {
      return Optional.empty();
    }
    var all = places.stream().map(List::getFirst).collect(Collectors.joining());
    return Optional.of(all)
        .filter(form -> occurs(field, form))
        .map(form -> new TermQuery(new Term(field, form)));
  }

  /// A word that was written as one, as the words that its capitals show: `AcmeKettle`.
  private Optional<List<List<String>>> apart(String word, String lang) {
    var parts = HUMP.split(word, MOST_JOINED + 1);
    if (parts.length < 2 || parts.length > MOST_JOINED) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(parts).flatMap(part -> wanted(part, lang).places().stream()).toList());
  }

  /// A word as a place in a text.
  IntervalsSource placed(String field, String word, String lang) {
    return phrase(
        wanted(word, lang).places().stream().map(forms -> occurring(field, forms)).toList());
  }

  /// A word as it is written: with its symbols, or in this letter case.
  IntervalsSource written(String field, String word, boolean caseKept) {
    var written = analysis.written(word, caseKept);
    var wanted = phrase(written.places());
    return written.unwanted().isEmpty()
        ? wanted
        : Intervals.nonOverlapping(wanted, any(written.unwanted()));
  }

  private Analysis.Wanted wanted(String word, String lang) {
    return known.computeIfAbsent(
        List.of(word, lang),
        _ -> analysis.ofQuery(word, lang.isEmpty() ? snapshot.langs() : Set.of(lang)));
  }

  private static IntervalsSource phrase(List<List<String>> places) {
    if (places.isEmpty()) {
      return Intervals.noIntervals("no word");
    }
    return Intervals.phrase(places.stream().map(WordQueries::any).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource any(List<String> forms) {
    return Intervals.or(forms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }

  private Query placed(String field, List<List<String>> places) {
    if (places.size() == 1) {
      return word(field, occurring(field, places.get(0)));
    }
    var phrase = new MultiPhraseQuery.Builder();
    for (var forms : places) {
      phrase.add(
          occurring(field, forms).stream().map(form -> new Term(field, form)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private static Query word(String field, List<String> forms) {
    if (forms.size() == 1) {
      return new TermQuery(new Term(field, forms.get(0)));
    }
    var any = new SynonymQuery.Builder(field);
    forms.forEach(form -> any.addTerm(new Term(field, form)));
    return any.build();
  }

  /// What is left of the forms; the first, as it was written, stays in any case.
  private List<String> occurring(String field, List<String> forms) {
    var left = new ArrayList<String>(List.of(forms.get(0)));
    forms.stream().skip(1).filter(form -> occurs(field, form)).forEach(left::add);
    return left;
  }

  private Optional<Query> together(String field, List<String> forms) {
    if (!forms.stream().allMatch(form -> occurs(field, form))) {
      return Optional.empty();
    }
    var all = new BooleanQuery.Builder();
    forms.forEach(form -> all.add(new TermQuery(new Term(field, form)), BooleanClause.Occur.MUST));
    return Optional.of(all.build());
  }

  private boolean occurs(String field, String form) {
    return snapshot.holds(new Term(field, form));
  }
}
