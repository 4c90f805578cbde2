package org.earshot.indexer.score;

/// Tells praise that is meant the other way round: a text that begins with thanks or praise, and
/// goes on with what nobody gives thanks for.
final class Irony {
  /// How early the praise stands: "Well, thanks a lot, …".
  private static final int OPENING = 3;

  private static final double PRAISE = 1.5;

  /// One phrase that is ironical after praise wherever it stands, or two that may be.
  private static final double ENOUGH = 1.5;

  /// Whoever goes on praising means it.
  private static final long MOST_PRAISE = 2;

  private Irony() {}

  static boolean in(Reading reading, Tone tone) {
    boolean opens =
        reading
            .of(Cue.Kind.TONE)
            .anyMatch(hit -> hit.from() < OPENING && hit.cue().weight() >= PRAISE);
    long praise = tone.marks().stream().filter(mark -> mark.value() > 0).count();
    double said = reading.sum(Cue.Kind.IRONY) + (tone.bad() > 0 ? 1 : 0);
    return opens && praise <= MOST_PRAISE && reading.has(Cue.Kind.IRONY) && said >= ENOUGH;
  }
}
