package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.extract.facts.Senses.Sense;
import org.earshot.crawler.extract.facts.Span.Part;

/// Finds in the words of a text how long ago something was: `2 days ago`, `vor zwei Tagen`, `منذ
/// يومين`, `1 year, 2 months ago`, `last week`.
final class Spans {
  /// No post is older; the number is something else.
  private static final int MOST = 2_000;

  private static final int DIGITS = 4;

  /// `a few minutes`.
  private static final int FEW = 3;

  /// How Arabic and Hebrew say two of a thing.
  private static final List<String> DUAL = List.of("ين", "ان", "יים");

  private static final int SHORTEST_DUAL = 5;

  /// What stands between a number and what it counts: `21 de minute`, `a couple of days`.
  private static final List<String> OF = List.of("de", "of");

  /// `la semaine dernière`; in more words, it is a sentence about something else.
  private static final int PAST_WORDS = 3;

  private final TimeWords words;

  Spans(TimeWords words) {
    this.words = words;
  }

  Optional<Span> in(List<String> tokens) {
    int marker = marker(tokens);
    return marker < 0 ? past(tokens) : beside(marker, tokens);
  }

  private Optional<Span> past(List<String> tokens) {
    return tokens.size() > PAST_WORDS
        ? Optional.empty()
        : tokens.stream()
            .flatMap(token -> words.past(token).stream())
            .findFirst()
            .map(unit -> Span.of(1, unit));
  }

  private int marker(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!Tokens.isNumber(tokens.get(i)) && words.says(Sense.AGO, tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Span> beside(int marker, List<String> tokens) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < tokens.size(); i++) {
      part(i, marker, tokens)
          .filter(part -> parts.isEmpty() || isSmaller(part, parts.getLast()))
          .ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Span(parts));
  }

  private static boolean isSmaller(Part part, Part than) {
    return part.unit().compareTo(than.unit()) < 0;
  }

  private Optional<Part> part(int at, int marker, List<String> tokens) {
    var token = tokens.get(at);
    if (Tokens.isNumber(token)) {
      return Optional.empty();
    }
    return words
        .unit(token, tokens.get(marker))
        .flatMap(unit ->
            count(tokens, at, marker)
                .filter(count -> count <= MOST)
                .map(count -> new Part(count, unit)));
  }

  /// How many of a unit: the number in front of it, a word for a number, or one where nothing but
  /// the marker stands beside it.
  private Optional<Integer> count(List<String> tokens, int at, int marker) {
    int counter = at > 1 && OF.contains(tokens.get(at - 1)) ? at - 2 : at - 1;
    var before = counter >= 0 ? tokens.get(counter) : "";
    if (!before.isEmpty() && Tokens.isNumber(before)) {
      return before.length() > DIGITS ? Optional.empty() : Optional.of(Integer.valueOf(before));
    }
    var unit = tokens.get(at);
    if (unit.length() >= SHORTEST_DUAL && DUAL.stream().anyMatch(unit::endsWith)) {
      return Optional.of(2);
    }
    if (!before.isEmpty()) {
      var told = told(before);
      if (told.isPresent()) {
        return told;
      }
    }
    return Math.abs(marker - at) <= 1 ? Optional.of(1) : Optional.empty();
  }

  private Optional<Integer> told(String word) {
    if (words.says(Sense.FEW, word)) {
      return Optional.of(FEW);
    }
    return words.says(Sense.ONE, word) ? Optional.of(1) : words.count(word);
  }
}
