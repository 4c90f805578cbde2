package org.earshot.indexer.sentiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much each text counts. Where a source has hardly any neutral texts its labellers knew good
/// and bad only: it teaches to tell these two apart and nothing about "neither".
final class Weighing {
  private static final double HARDLY_ANY = 0.06;

  /// 0 leaves the labels as frequent as they are, 1 makes them all count the same.
  private static final double BALANCE = 0.9;

  private static final int LABELS = 3;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, Double> sources;

  Weighing(List<Lesson> lessons, Map<String, Double> sources) {
    this.sources = Map.copyOf(sources);
    for (var lesson : lessons) {
      counts.computeIfAbsent(lesson.origin(), origin -> new int[LABELS])[lesson.side()]++;
    }
  }

  private int[] counts(String origin) {
    return counts.getOrDefault(origin, new int[LABELS]);
  }

  boolean twoSided(Lesson lesson) {
    int[] labels = counts(lesson.origin());
    return labels[1] < HARDLY_ANY * (labels[0] + labels[1] + labels[2]);
  }

  boolean counts(Lesson lesson) {
    return !twoSided(lesson) || lesson.side() != 1;
  }

  double weight(Lesson lesson) {
    int[] labels = counts(lesson.origin());
    boolean twoSided = twoSided(lesson);
    int all = labels[0] + labels[2] + (twoSided ? 0 : labels[1]);
    double share = labels[lesson.side()] / (double) all;
    double even = 1.0 / (twoSided ? LABELS - 1 : LABELS);
    return Math.pow(even / share, BALANCE) * source(lesson);
  }

  /// What is said of a language's texts of a source goes before what is said of the source.
  private double source(Lesson lesson) {
    return sources.getOrDefault(lesson.origin(), sources.getOrDefault(lesson.source(), 1.0));
  }
}
