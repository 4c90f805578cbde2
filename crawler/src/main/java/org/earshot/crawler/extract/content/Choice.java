package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chooses the part of a page that holds the article. Each paragraph gives its score to the
/// elements around it, the nearer the more; the element with the highest score is the article's,
/// and neighbours that look the same belong to it.
final class Choice {
  /// How many elements up a paragraph counts: articles are cut into sections and columns, seldom
  /// deeper.
  private static final int LEVELS = 6;

  /// What an element keeps of the score of the one inside it. An article of two even sections is
  /// found as a whole, a page around an article is not.
  private static final double KEPT = 0.6;

  /// Share of the words of a page from which a hint that they are not content is a theme's naming.
  private static final double TOO_MUCH_TO_IGNORE = 0.5;

  /// The best section of an article holds at least such a share of its words.
  private static final double SECTION = 0.25;

  /// The longest text that counts in full: one long paragraph is not worth more than a page.
  private static final int LONG = 1000;

  private final Survey survey;
  private final boolean trustHints;
  private final boolean[] isProse;
  private final int[] prose;
  private final int[] links;

  /// By number of the region.
  private final double[] scores;

  private final boolean[] isAside;
  private final boolean[] inAside;

  Choice(Survey survey, boolean trustHints) {
    this.survey = survey;
    this.trustHints = trustHints;
    int blocks = survey.blocks().size();
    this.isProse = new boolean[blocks];
    this.prose = new int[blocks + 1];
    this.links = new int[blocks + 1];
    for (int i = 0; i < blocks; i++) {
      var block = survey.blocks().get(i);
      isProse[i] = block.prose();
      prose[i + 1] = prose[i] + (isProse[i] ? block.own() : 0);
      links[i + 1] = links[i] + block.links();
    }
    int regions = survey.regions().size();
    this.scores = new double[regions];
    this.isAside = new boolean[regions];
    this.inAside = new boolean[regions];
    for (var region : survey.regions()) {
      int number = region.number();
      isAside[number] = saysAside(region);
      inAside[number] =
          isAside[number]
              || (region.parent().isPresent() && inAside[region.parent().get().number()]);
    }
  }

  /// Characters of running text in a region.
  int prose(Region region) {
    return prose[region.to()] - prose[region.from()];
  }

  /// The regions that together hold the article, in page order; empty where nothing is written.
  List<Region> article() {
    score();
    return best().map(this::widened).map(this::withNeighbours).orElse(List.of());
  }

  /// Of two that are worth the same, the first.
  private Optional<Region> best() {
    Optional<Region> best = Optional.empty();
    double most = 0;
    for (var region : survey.regions()) {
      double worth = worth(region);
      if (worth > most) {
        best = Optional.of(region);
        most = worth;
      }
    }
    return best;
  }

  private void score() {
    for (int i = 0; i < isProse.length; i++) {
      var block = survey.blocks().get(i);
      if (isProse[i] && !aside(block.region())) {
        give(block);
      }
    }
  }

  private void give(Block block) {
    double score = Math.min(block.own(), LONG);
    var at = Tags.text(block.tag()) ? block.region().parent() : Optional.of(block.region());
    for (int level = 0; level < LEVELS && at.isPresent(); level++) {
      var region = at.get();
      if (!Tags.text(region.name())) {
        scores[region.number()] += score;
        score *= KEPT;
      }
      at = region.parent();
    }
  }

  double worth(Region region) {
    double score = scores[region.number()];
    return switch (region.hint()) {
      case BODY -> score * 1.6;
      case CONTENT -> score * 1.2;
      case NONE -> score;
      case TEASER, BOILERPLATE, COMMENTS -> score * 0.8;
    };
  }

  /// Whether the region or one around it says that it is no part of the article.
  boolean aside(Region region) {
    return inAside[region.number()];
  }

  boolean isAside(Region region) {
    return isAside[region.number()];
  }

  private boolean saysAside(Region region) {
    boolean says =
        switch (region.hint()) {
          case BOILERPLATE, COMMENTS -> true;
          case TEASER -> links[region.to()] > links[region.from()];
          case NONE, CONTENT, BODY -> false;
        };
    return says && trustHints && prose(region) < TOO_MUCH_TO_IGNORE * prose[prose.length - 1];
  }

  /// The element that says it holds the text, where the best one is a section of it.
  private Region widened(Region best) {
    Optional<Region> at = Optional.of(best);
    while (at.isPresent()) {
      var region = at.get();
      if (region.hint() == Hint.BODY && prose(best) > SECTION * prose(region)) {
        return region;
      }
      at = region.parent();
    }
    return best;
  }

  private List<Region> withNeighbours(Region best) {
    var chosen = new ArrayList<Region>();
    chosen.add(best);
    var at = best;
    for (int level = 0; level < LEVELS; level++) {
      var above = at.parent();
      if (above.isEmpty()) {
        break;
      }
      for (var sibling : survey.regions()) {
        if (sibling.isRightIn(above.get()) && sibling != at && belongs(sibling, at, best)) {
          chosen.add(sibling);
        }
      }
      at = above.get();
    }
    chosen.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return chosen;
  }

  private boolean belongs(Region sibling, Region at, Region best) {
    int words = prose(sibling);
    if (words == 0 || isAside(sibling)) {
      return false;
    }
    boolean same =
        !at.element().className().isEmpty() && sibling.signature().equals(at.signature());
    return Tags.text(sibling.name())
        || same
        || (sibling.hint() == Hint.BODY && words * 10 > prose(best));
  }
}
