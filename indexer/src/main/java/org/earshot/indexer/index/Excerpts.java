package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchResult.Span;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.analysis.TokenList;

/// Cuts the part out of a text where a query matched, and says which words did. The text is
/// analysed once more for it, which only the hits of one page pay for.
public final class Excerpts {
  /// About three lines in a list of hits.
  static final int LONGEST = 300;

  /// How much stands before the first match.
  private static final int BEFORE = 80;

  /// A longer text is looked at up to here.
  private static final int LOOKED_AT = 100_000;

  private final Analysis analysis;
  private final List<Query> wanted = new ArrayList<>();

  Excerpts(Analysis analysis, Query query) {
    this.analysis = analysis;
    collect(query);
  }

  /// Whether the query asks for words at all.
  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /// The beginning of a mention, for a search that asked for no words.
  public static String beginning(String title, String text) {
    var words = joined(title, text);
    return words.substring(0, whole(words, Math.min(words.length(), LONGEST)));
  }

  private static String joined(String title, String text) {
    return title.isEmpty() ? text : text.isEmpty() ? title : title + "\n" + text;
  }

  IndexHits.Hit hit(Stored.Words said) throws IOException {
    var title = said.title();
    var text = said.text();
    var words = joined(title, text);
    var spans = new ArrayList<Span>();
    spans.addAll(spans(Fields.TITLE, title, said.lang(), 0));
    spans.addAll(spans(Fields.TEXT, text, said.lang(), words.length() - text.length()));
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    int first = spans.isEmpty() ? 0 : spans.get(0).start();
    int from = first <= BEFORE ? 0 : wordStart(words, first - BEFORE, first);
    int to = whole(words, Math.min(words.length(), from + LONGEST));
    return new IndexHits.Hit(said.id(), words.substring(from, to), inside(spans, from, to));
  }

  private static List<Span> inside(List<Span> spans, int from, int to) {
    var inside = new ArrayList<Span>();
    int end = from;
    for (var span : spans) {
      if (span.start() >= end && span.end() <= to) {
        inside.add(new Span(span.start() - from, span.end() - from));
        end = span.end();
      }
    }
    return inside;
  }

  private static int wordStart(String words, int from, int match) {
    for (int i = from; i < match; i++) {
      if (Character.isWhitespace(words.charAt(i))) {
        return i + 1;
      }
    }
    return whole(words, from);
  }

  /// Never between the halves of one character.
  private static int whole(String words, int at) {
    boolean between =
        at > 0
            && at < words.length()
            && Character.isLowSurrogate(words.charAt(at))
            && Character.isHighSurrogate(words.charAt(at - 1));
    return between ? at - 1 : at;
  }

  private List<Span> spans(String field, String text, String lang, int shift) throws IOException {
    var spans = new ArrayList<Span>();
    if (wanted.isEmpty() || text.isEmpty()) {
      return spans;
    }
    var memory = new MemoryIndex(true);
    var read = text.substring(0, Math.min(text.length(), LOOKED_AT));
    memory.addField(field, new TokenList(analysis.ofText(read, lang)));
    var searcher = memory.createSearcher();
    for (var query : wanted) {
      add(searcher, query, field, shift, spans);
    }
    return spans;
  }

  private static void add(
      IndexSearcher searcher, Query query, String field, int shift, List<Span> spans)
      throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    var matches = weight.matches(searcher.getIndexReader().leaves().get(0), 0);
    MatchesIterator each = matches == null ? null : matches.getMatches(field);
    while (each != null && each.next()) {
      if (each.startOffset() >= 0) {
        spans.add(new Span(shift + each.startOffset(), shift + each.endOffset()));
      }
    }
  }

  /// Everything by itself, whatever it is combined with: a filter on another field does not hide
  /// the words.
  private void collect(Query query) {
    switch (query) {
      case BooleanQuery all -> {
        for (BooleanClause clause : all.clauses()) {
          if (!clause.isProhibited()) {
            collect(clause.query());
          }
        }
      }
      case BoostQuery boosted -> collect(boosted.getQuery());
      default -> {
        if (isOfWords(query)) {
          wanted.add(query);
        }
      }
    }
  }

  /// Brands and times are looked for in no text.
  private static boolean isOfWords(Query query) {
    var fields = new HashSet<String>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            fields.add(field);
            return true;
          }
        });
    return !Collections.disjoint(fields, Fields.INFLECTED);
  }
}
