package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Where a fact stands in a post: one place after the other is tried.
final class Place {
  private static final Evaluator PICTURE = QueryParser.parse("img, svg");
  private static final Place NOWHERE = new Place(List.of());
  private static final Pattern OR = Pattern.compile("\\s*\\|\\|\\s*");
  private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z][\\w-]*)$");

  /// One place.
  ///
  /// @param where the element; empty for the post's own
  /// @param sieve a name that every such element bears
  /// @param attribute whose value is the fact; empty for the element's words
  private record Step(Optional<Evaluator> where, Optional<Sieve> sieve, String attribute) {
    Optional<Element> in(Block block) {
      if (where.isEmpty()) {
        return says(block.root(), attribute) ? Optional.of(block.root()) : Optional.empty();
      }
      for (var element : block.borne(sieve)) {
        if (where.get().matches(block.root(), element) && says(element, attribute)) {
          return Optional.of(element);
        }
      }
      return Optional.empty();
    }

    List<Element> all(Block block) {
      return where.map(selector -> block.all(selector, sieve)).orElse(List.of());
    }
  }

  /// A fact where it stands. The value is the attribute's, or empty where the words are meant.
  record Hit(Element element, Optional<String> value) {
    String words() {
      return value.orElseGet(element::text);
    }
  }

  private final List<Step> steps;

  private Place(List<Step> steps) {
    this.steps = steps;
  }

  static Place nowhere() {
    return NOWHERE;
  }

  static Place parse(String written) {
    var steps = new ArrayList<Step>();
    for (var part : OR.split(written, -1)) {
      var attribute = ATTRIBUTE.matcher(part);
      boolean has = attribute.find();
      var selector = has ? part.substring(0, attribute.start()) : part;
      steps.add(
          new Step(
              selector.isBlank() ? Optional.empty() : Optional.of(QueryParser.parse(selector)),
              Sieve.of(selector),
              has ? attribute.group(1) : ""));
    }
    return new Place(List.copyOf(steps));
  }

  boolean isGiven() {
    return !steps.isEmpty();
  }

  /// The first that holds something.
  Optional<Hit> in(Block block) {
    for (var step : steps) {
      var found = step.in(block);
      if (found.isPresent()) {
        return Optional.of(hit(found.get(), step.attribute()));
      }
    }
    return Optional.empty();
  }

  /// All elements of the first place that has any.
  List<Element> all(Block block) {
    for (var step : steps) {
      var found = step.all(block);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Hit hit(Element element, String attribute) {
    return new Hit(
        element,
        attribute.isEmpty() ? Optional.empty() : Optional.of(element.attr(attribute).strip()));
  }

  private static boolean says(Element element, String attribute) {
    if (!attribute.isEmpty()) {
      return !element.attr(attribute).isBlank();
    }
    return element.hasText() || element.selectFirst(PICTURE) != null;
  }
}
