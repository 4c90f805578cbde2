package org.earshot.app.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earshot.indexer.SearchResult;

/// A stretch of plain text, marked or not: what is highlighted is never made of markup.
public record Segment(String text, boolean marked) {
  /// Cuts an excerpt at its highlights. What overlaps or lies outside is left out.
  public static List<Segment> of(String excerpt, List<SearchResult.Span> highlights) {
    var segments = new ArrayList<Segment>();
    int at = 0;
    for (var span : sorted(highlights)) {
      if (span.start() < at || span.end() > excerpt.length() || span.end() <= span.start()) {
        continue;
      }
      add(segments, excerpt.substring(at, span.start()), false);
      add(segments, excerpt.substring(span.start(), span.end()), true);
      at = span.end();
    }
    add(segments, excerpt.substring(at), false);
    return List.copyOf(segments);
  }

  private static List<SearchResult.Span> sorted(List<SearchResult.Span> highlights) {
    return highlights.stream().sorted(Comparator.comparingInt(SearchResult.Span::start)).toList();
  }

  private static void add(List<Segment> segments, String text, boolean marked) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, marked));
    }
  }
}
