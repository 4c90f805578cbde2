package org.earshot.indexer.score;

import org.earshot.crawler.PostType;
import org.earshot.indexer.ScoreRequest;

/// Tells whom a text speaks of: of what its author lived through, or of customers at large.
final class Scope {
  /// "Customers", "companies", "study": three such words and hardly an "I" make an article.
  private static final double GENERAL = 3;

  /// "How to complain to …": one phrase that only articles use, and no "I".
  private static final double HEADLINE = 2;

  /// Two words of advertising, or one phrase that nobody else uses.
  private static final double SELLING = 2;

  private Scope() {}

  /// Whether a text speaks of customers at large, or sells or hires: it leans nowhere.
  static boolean isAboutAll(Reading reading, ScoreRequest request) {
    return general(reading, request) || advert(reading);
  }

  static boolean advert(Reading reading) {
    return reading.sum(Cue.Kind.ADVERT) >= SELLING && reading.sum(Cue.Kind.COMPLAINT) < SELLING;
  }

  /// True for texts that speak of customers and their complaints at large.
  static boolean general(Reading reading, ScoreRequest request) {
    double about = reading.sum(Cue.Kind.ABOUT);
    double mine = reading.sum(Cue.Kind.MINE);
    boolean article = request.type().filter(type -> type == PostType.ARTICLE).isPresent();
    boolean headline = about >= HEADLINE && mine == 0;
    return article ? about > mine : headline || (about >= GENERAL && about > 2 * mine);
  }
}
