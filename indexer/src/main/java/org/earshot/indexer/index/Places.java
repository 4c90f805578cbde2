package org.earshot.indexer.index;

import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.earshot.indexer.query.Query.Any;
import org.earshot.indexer.query.Query.Apart;
import org.earshot.indexer.query.Query.Exact;
import org.earshot.indexer.query.Query.Fuzzy;
import org.earshot.indexer.query.Query.Near;
import org.earshot.indexer.query.Query.Phrase;
import org.earshot.indexer.query.Query.Wildcard;
import org.earshot.indexer.query.Query.Word;

/// What stands near what, in Lucene's intervals.
final class Places {
  /// Words that one wildcard in a phrase may stand for. Each is followed through the text by
  /// itself.
  private static final int MOST_EXPANSIONS = 1_000;

  private final WordQueries words;

  Places(WordQueries words) {
    this.words = words;
  }

  Query query(String field, org.earshot.indexer.query.Query part, String lang) {
    return new IntervalQuery(field, source(field, part, lang));
  }

  private IntervalsSource source(String field, org.earshot.indexer.query.Query part, String lang) {
    return switch (part) {
      case Word(var text, _) -> words.placed(field, text, lang);
      case Exact(var text, var caseKept, _) -> words.written(field, text, caseKept);
      case Wildcard(var pattern, _) -> wildcard(Values.folded(field, pattern));
      case Fuzzy(var text, var edits, _) -> Intervals.fuzzyTerm(Values.folded(field, text), edits);
      case Phrase(var parts, _) -> Intervals.phrase(sources(field, parts, lang));
      case Any(var parts, _) -> Intervals.or(sources(field, parts, lang));
      case Near near -> near(near, sources(field, near.parts(), lang));
      case Apart(var wanted, var unwanted, var distance, _) ->
          // Lucene counts steps, of which there is one more than words between.
          Intervals.notWithin(
              source(field, wanted, lang), distance + 1, source(field, unwanted, lang));
      default -> throw new IllegalArgumentException("has no one place: " + part);
    };
  }

  private IntervalsSource[] sources(
      String field, List<? extends org.earshot.indexer.query.Query> parts, String lang) {
    return parts.stream().map(part -> source(field, part, lang)).toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource near(Near near, IntervalsSource[] parts) {
    if (near.ordered()) {
      return Intervals.maxgaps(near.distance(), Intervals.ordered(parts));
    }
    return Intervals.maxgaps(
        near.distance(),
        parts.length == 2
            ? Intervals.unorderedNoOverlaps(parts[0], parts[1])
            : Intervals.unordered(parts));
  }

  private static IntervalsSource wildcard(String pattern) {
    return Intervals.wildcard(new BytesRef(pattern), MOST_EXPANSIONS);
  }
}
