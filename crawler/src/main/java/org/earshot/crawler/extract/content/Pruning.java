package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of the chosen regions what is no part of the text: share buttons, teasers, captions,
/// boxes within it.
final class Pruning {
  /// From this share of linked characters on, several links are a menu or a list of teasers.
  private static final double MOSTLY_LINKS = 0.5;

  /// Where less of an article's text remains, its links are what it says.
  private static final double LINK_LIST = 0.25;

  /// Shorter lines in capitals are abbreviations.
  private static final int SHOUTED = 25;

  private static final Pattern CALL =
      Pattern.compile(
          "(?iu)(?:(?:see|read|watch) (?:also|more|next)|related(?: stor(?:y|ies)| articles?)?|more"
              + "|also read|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|à lire aussi"
              + "|lire aussi|leia (?:também|mais)|lea (?:también|más)|leggi anche|lees ook"
              + "|читайте также|czytaj (?:też|także|również))\\b\\s?[:>–-]?");

  /// A lead of more paragraphs is something else that stands between.
  private static final int LONGEST_LEAD = 4;

  private final Survey survey;
  private final Choice choice;
  private final BitSet dropped = new BitSet();

  Pruning(Survey survey, Choice choice) {
    this.survey = survey;
    this.choice = choice;
  }

  /// The blocks that remain of the regions.
  List<Block> prune(List<Region> chosen) {
    var kept = prune(chosen, true);
    boolean links = chosen.stream().anyMatch(region -> region.hint() == Hint.BODY);
    if (links && length(kept) < LINK_LIST * lengthOf(chosen)) {
      dropped.clear();
      return prune(chosen, false);
    }
    return kept;
  }

  private int lengthOf(List<Region> chosen) {
    return chosen.stream()
        .mapToInt(part -> length(survey.blocks().subList(part.from(), part.to())))
        .sum();
  }

  private static int length(Collection<Block> blocks) {
    return blocks.stream().mapToInt(Block::length).sum();
  }

  private List<Block> prune(List<Region> chosen, boolean linksToo) {
    for (var region : survey.regions()) {
      if (region.to() > region.from() && isInside(region, chosen) && unwanted(region, linksToo)) {
        dropped.set(region.from(), region.to());
      }
    }
    var kept = new ArrayList<>(lead(chosen));
    for (var part : chosen) {
      for (int i = part.from(); i < part.to(); i++) {
        var block = survey.blocks().get(i);
        if (!dropped.get(i) && (kept.isEmpty() || !linksToo || !pointsAway(block))) {
          kept.add(block);
        }
      }
    }
    return kept;
  }

  private static boolean isInside(Region region, List<Region> chosen) {
    for (var part : chosen) {
      if (part != region && part.contains(region)) {
        return true;
      }
    }
    return false;
  }

  /// Running text between the headline and the article's first region.
  private List<Block> lead(List<Region> chosen) {
    int start = chosen.isEmpty() ? 0 : chosen.getFirst().from();
    int headline =
        survey.clues().stream()
            .filter(clue -> clue.topic() == Clue.Topic.HEADLINE && clue.at() < start)
            .mapToInt(Clue::at)
            .max()
            .orElse(start);
    var lead =
        survey.blocks().subList(headline, start).stream()
            .filter(
                block -> block.prose() && block.linkDensity() < 0.25 && !block.tag().equals("li"))
            .filter(block -> !choice.aside(block.region()))
            .toList();
    return lead.size() > LONGEST_LEAD ? List.of() : lead;
  }

  /// A line between the paragraphs that calls to another page.
  private static boolean pointsAway(Block block) {
    if (block.linkDensity() < MOSTLY_LINKS || block.region().name().equals("li")) {
      return false;
    }
    var text = block.text();
    boolean shouted =
        text.length() >= SHOUTED
            && block.linkDensity() > 0.9
            && text.codePoints().noneMatch(Character::isLowerCase)
            && text.codePoints().anyMatch(Character::isUpperCase);
    return shouted || CALL.matcher(text).lookingAt();
  }

  private boolean unwanted(Region region, boolean linksToo) {
    if (choice.isAside(region) || region.name().equals("figcaption")) {
      return true;
    }
    if (!linksToo) {
      return false;
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
