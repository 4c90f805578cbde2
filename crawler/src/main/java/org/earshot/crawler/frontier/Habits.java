package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is usual for a source, learned look by look and kept in its row.
///
/// @param rate how often it changes
/// @param gaps how far apart its posts are
/// @param speed how quickly it answers
/// @param gave posts on the last look that gave any
/// @param fresh how long its answers stay as they are, by its own word
record Habits(ChangeRate rate, Gaps gaps, Speed speed, int gave, Duration fresh) {
  /// Rows of earlier versions end before the last.
  private static final int NUMBERS = 12;

  static Habits expecting(Duration every) {
    return new Habits(ChangeRate.expecting(every), Gaps.none(), Speed.unknown(), 0, Duration.ZERO);
  }

  /// Reads a row; what cannot be read is learned anew.
  static Habits parse(String row, Duration every) {
    var numbers = numbers(row);
    if (numbers.size() != NUMBERS && numbers.size() != NUMBERS - 1) {
      return expecting(every);
    }
    double newest = numbers.get(3);
    return new Habits(
        new ChangeRate(numbers.get(0), numbers.get(1), numbers.get(2)),
        new Gaps(
            newest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond((long) newest)),
            numbers.get(4).intValue(),
            numbers.get(5),
            numbers.get(6)),
        new Speed(numbers.get(7).intValue(), numbers.get(8), numbers.get(9)),
        numbers.get(10).intValue(),
        Duration.ofSeconds(numbers.size() < NUMBERS ? 0 : numbers.get(11).longValue()));
  }

  private static List<Double> numbers(String row) {
    try {
      return row.lines().map(Double::valueOf).toList();
    } catch (NumberFormatException e) {
      return List.of();
    }
  }

  String row() {
    long newest = gaps.newest().map(Instant::getEpochSecond).orElse(0L);
    return Stream.concat(
            Stream.of(rate.looks(), rate.changes(), rate.seconds()).map(Habits::thousandths),
            Stream.of(
                newest + "",
                gaps.count() + "",
                Math.round(gaps.mean()) + "",
                Math.round(gaps.longest()) + "",
                speed.answers() + "",
                Math.round(speed.usual()) + "",
                Math.round(speed.lately()) + "",
                gave + "",
                fresh.toSeconds() + ""))
        .collect(Collectors.joining("\n"));
  }

  /// `String.format` would cost more than all the rest of a row.
  private static String thousandths(double number) {
    long all = Math.round(number * 1000);
    return all / 1000 + "." + Long.toString(1000 + all % 1000).substring(1);
  }

  /// After a look that went well.
  ///
  /// @param since the last one, where there was one
  Habits looked(Optional<Duration> since, boolean changed) {
    return since
        .map(interval -> new Habits(rate.after(interval, changed), gaps, speed, gave, fresh))
        .orElse(this);
  }

  Habits saw(List<Instant> published) {
    return new Habits(rate, gaps.after(published), speed, gave, fresh);
  }

  Habits counted(int posts) {
    return new Habits(rate, gaps, speed, posts == 0 ? gave : posts, fresh);
  }

  Habits took(Duration time) {
    return new Habits(rate, gaps, speed.after(time), gave, fresh);
  }

  /// What the source says of its answers.
  Habits stayingFresh(Duration time) {
    return new Habits(rate, gaps, speed, gave, time);
  }

  /// What the source says of its changes, before any look has told.
  Habits changing(Duration every) {
    return new Habits(ChangeRate.expecting(every), gaps, speed, gave, fresh);
  }
}
