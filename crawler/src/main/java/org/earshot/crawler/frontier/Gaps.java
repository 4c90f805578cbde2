package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far apart the posts of a source usually are, by what the site says of their times.
///
/// @param newest when the newest post was published
/// @param count gaps measured, up to what is weighed
/// @param mean seconds of a usual gap
/// @param longest seconds of the longest gap, fading
record Gaps(Optional<Instant> newest, int count, double mean, double longest) {
  /// Fewer gaps tell nothing usual.
  private static final int FEWEST = 5;

  /// The mean is of about so many gaps; a source may change its ways.
  private static final int WEIGHED = 30;

  /// What is left of the longest gap after the next one.
  private static final double FADING = 0.98;

  /// At a steady rate a silence of so many mean gaps comes once in a thousand (e^-7).
  private static final double SILENT_MEANS = 7;

  /// Posts come in bursts, so that silences are longer than a steady rate has them: it has to be
  /// longer than the longest one yet by this.
  private static final double SILENT_LONGEST = 1.5;

  /// Nobody needs to hear of a silent night.
  private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);

  static Gaps none() {
    return new Gaps(Optional.empty(), 0, 0, 0);
  }

  /// Takes in what was published.
  ///
  /// @param published times of posts, in any order; those not after the newest say nothing
  Gaps after(List<Instant> published) {
    var gaps = this;
    for (var at : published.stream().sorted().toList()) {
      gaps = gaps.after(at);
    }
    return gaps;
  }

  private Gaps after(Instant at) {
    if (newest.isEmpty()) {
      return new Gaps(Optional.of(at), 0, 0, 0);
    }
    if (!at.isAfter(newest.get())) {
      return this;
    }
    double gap = Duration.between(newest.get(), at).toSeconds();
    int counted = Math.min(count + 1, WEIGHED);
    return new Gaps(
        Optional.of(at), counted, mean + (gap - mean) / counted, Math.max(gap, longest * FADING));
  }

  /// From when on the source is silent beyond its usual, if nothing comes.
  Optional<Instant> silentFrom() {
    return newest.filter(at -> count >= FEWEST).map(at -> at.plus(silence()));
  }

  private Duration silence() {
    double seconds = Math.max(SILENT_MEANS * mean, SILENT_LONGEST * longest);
    var silence = Duration.ofSeconds((long) seconds);
    return silence.compareTo(SHORTEST_SILENCE) < 0 ? SHORTEST_SILENCE : silence;
  }

  Duration usual() {
    return Duration.ofSeconds((long) mean);
  }

  Duration longestYet() {
    return Duration.ofSeconds((long) longest);
  }
}
