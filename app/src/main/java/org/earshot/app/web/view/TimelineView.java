package org.earshot.app.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;

/// How many finds each day had, as bars of a drawing.
///
/// @param width of the drawing, in its own units
/// @param bars oldest first, one for each day
/// @param from first day in words
/// @param to last day in words
public record TimelineView(int width, List<Bar> bars, String from, String to) {
  public static final int HEIGHT = 48;

  /// More would be thinner than a finger and a line.
  private static final int MOST = 90;

  private static final int STEP = 10;

  public TimelineView {
    bars = List.copyOf(bars);
  }

  /// One day.
  ///
  /// @param x where it begins
  /// @param words what it says
  /// @param query finds this day alone
  /// @param parts from the bottom up
  public record Bar(int x, String words, String query, List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /// The finds of a day that lean one way.
  ///
  /// @param look name of the sentiment in small letters
  public record Part(String look, double y, double height) {}

  /// The days up to the last one that has a find; none where all are of one day.
  public static List<TimelineView> of(List<SearchResult.Bar> found, String query, Wording wording) {
    var zone = wording.times().zone();
    Map<LocalDate, SearchResult.Bar> byDay =
        found.stream().collect(Collectors.toMap(bar -> day(bar.start(), zone), bar -> bar));
    if (byDay.size() < 2) {
      return List.of();
    }
    var last = byDay.keySet().stream().max(LocalDate::compareTo).orElseThrow();
    var first = byDay.keySet().stream().min(LocalDate::compareTo).orElseThrow();
    int days = (int) Math.min(MOST, ChronoUnit.DAYS.between(first, last) + 1);
    var shown = last.minusDays(days - 1L);
    long most =
        byDay.entrySet().stream()
            .filter(entry -> !entry.getKey().isBefore(shown))
            .mapToLong(entry -> entry.getValue().total())
            .max()
            .orElse(1);
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < days; i++) {
      var start = shown.plusDays(i).atStartOfDay(zone).toInstant();
      var end = shown.plusDays(i + 1L).atStartOfDay(zone).toInstant();
      var bar = byDay.getOrDefault(shown.plusDays(i), new SearchResult.Bar(start, Map.of()));
      bars.add(bar(i, bar, most, FacetView.within(query, start, end), wording));
    }
    return List.of(
        new TimelineView(
            days * STEP,
            bars,
            wording.times().day(shown.atStartOfDay(zone).toInstant()),
            wording.times().day(last.atStartOfDay(zone).toInstant())));
  }

  private static LocalDate day(Instant start, ZoneId zone) {
    return LocalDate.ofInstant(start, zone);
  }

  private static Bar bar(
      int place, SearchResult.Bar bar, long most, String query, Wording wording) {
    var words =
        wording
            .texts()
            .of(
                "timeline.day",
                wording.times().day(bar.start()),
                bar.total(),
                bar.counts().getOrDefault(Sentiment.NEGATIVE, 0L));
    var parts = new ArrayList<Part>();
    double top = HEIGHT;
    for (var sentiment : List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE)) {
      double height = bar.counts().getOrDefault(sentiment, 0L) * (double) HEIGHT / most;
      top -= height;
      if (height > 0) {
        parts.add(new Part(sentiment.name().toLowerCase(Texts.LOCALE), top, height));
      }
    }
    return new Bar(place * STEP, words, query, parts);
  }
}
