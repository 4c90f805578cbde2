package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Takes out of the chosen regions what is no part of the text: share buttons, teasers, captions,
/// boxes within it.
final class Pruning {
  /// From this share of linked characters on, several links are a menu or a list of teasers.
  private static final double MOSTLY_LINKS = 0.5;

  private final Survey survey;
  private final Choice choice;
  private final BitSet dropped = new BitSet();

  Pruning(Survey survey, Choice choice) {
    this.survey = survey;
    this.choice = choice;
  }

  /// The blocks that remain of the regions.
  List<Block> prune(List<Region> chosen) {
    for (var region : survey.regions()) {
      if (chosen.stream().anyMatch(part -> part != region && part.contains(region))
          && region.to() > region.from()
          && unwanted(region)) {
        dropped.set(region.from(), region.to());
      }
    }
    var kept = new ArrayList<Block>();
    for (var part : chosen) {
      for (int i = part.from(); i < part.to(); i++) {
        if (!dropped.get(i)) {
          kept.add(survey.blocks().get(i));
        }
      }
    }
    return kept;
  }

  private boolean unwanted(Region region) {
    if (choice.isAside(region) || region.name().equals("figcaption")) {
      return true;
    }
    int length = 0;
    int linked = 0;
    int links = 0;
    for (int i = region.from(); i < region.to(); i++) {
      var block = survey.blocks().get(i);
      length += block.length();
      linked += block.linked();
      links += block.links();
    }
    return links > 1 && linked > MOSTLY_LINKS * length;
  }
}
