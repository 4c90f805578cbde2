package org.earshot.crawler.extract.forum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.Rating;
import org.earshot.crawler.extract.facts.ScoreWords;
import org.earshot.crawler.extract.facts.Scores;
import org.jsoup.nodes.Element;

/// Reads ratings as pages draw them: in words, in an attribute, in a class name, as the width of a
/// bar, as an image, or as so many bright stars beside dim ones.
final class Stars {
  private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:stars?|rating|rate)[-_]?(\\d)(?:[-_.](\\d))?\\D|(\\d)(?:[-_.](\\d))?[-_]?stars?");
  private static final List<String> ATTRIBUTES =
      List.of(
          "data-rating",
          "data-score",
          "data-stars",
          "data-rating-value",
          "data-rate",
          "data-grade",
          "data-value",
          "data-star",
          "data-rateit-value",
          "rating",
          "score");
  private static final Set<String> BRIGHT =
      Set.of(
          "full",
          "filled",
          "fill",
          "on",
          "active",
          "lit",
          "checked",
          "gold",
          "solid",
          "selected",
          "yellow",
          "star",
          "positive",
          "highlighted");
  private static final Set<String> DIM =
      Set.of(
          "empty",
          "off",
          "o",
          "inactive",
          "unlit",
          "unchecked",
          "blank",
          "grey",
          "gray",
          "outline",
          "border",
          "disabled",
          "negative");
  private static final double STARS = 5;
  private static final int PERCENT = 100;

  private Stars() {}

  /// The rating at a place that is known to hold one.
  static Optional<Rating> at(Place.Hit hit) {
    if (hit.value().isPresent()) {
      var value = hit.value().get();
      return inWords(value).or(() -> width(value)).or(() -> inClass(value));
    }
    return in(hit.element());
  }

  /// The rating among a block's elements whose names speak of ratings.
  static Optional<Rating> find(Block block) {
    for (var element : block.elements()) {
      if (Words.holds(Words.Role.RATING, element) || isStarPicture(element)) {
        var rating = in(element).filter(read -> read.value() > 0);
        if (rating.isPresent()) {
          return rating;
        }
      }
    }
    return Optional.empty();
  }

  /// The rating that an element shows.
  static Optional<Rating> in(Element element) {
    return attributes(element)
        .or(() -> inWords(element.text()))
        .or(() -> parts(element))
        .or(() -> inClass(element.className()))
        .or(() -> bright(element));
  }

  private static boolean isStarPicture(Element element) {
    return element.normalName().equals("img") && pictured(element).isPresent();
  }

  private static Optional<Rating> attributes(Element element) {
    for (var name : ATTRIBUTES) {
      if (element.hasAttr(name)) {
        var rating = Scores.parse(element.attr(name));
        if (rating.isPresent()) {
          return rating.map(read -> scaled(read, element));
        }
      }
    }
    for (var name : List.of("aria-label", "title", "alt", "content", "value")) {
      if (element.hasAttr(name)) {
        var rating = inWords(element.attr(name));
        if (rating.isPresent()) {
          return rating;
        }
      }
    }
    return element.normalName().equals("img") ? pictured(element) : Optional.empty();
  }

  /// The element may say beside the value how many there can be.
  private static Rating scaled(Rating rating, Element element) {
    for (var name : List.of("data-max", "data-rating-max", "data-number", "data-best")) {
      var max = Scores.number(element.attr(name));
      if (max.isPresent()) {
        return new Rating(rating.value(), rating.min(), max, Map.of());
      }
    }
    return rating;
  }

  /// What stands inside: hidden words, an input, a picture, a bar.
  private static Optional<Rating> parts(Element element) {
    for (var part : element.children().isEmpty() ? List.<Element>of() : element.getAllElements()) {
      if (!part.equals(element)) {
        var rating = attributes(part).or(() -> width(part.attr("style")));
        if (rating.isPresent() && !isOneOfMany(part)) {
          return rating;
        }
      }
    }
    return width(element.attr("style"));
  }

  /// `data-rating="3"` on the third of five stars is no rating.
  private static boolean isOneOfMany(Element part) {
    return ATTRIBUTES.stream()
        .anyMatch(name ->
            part.hasAttr(name)
                && part.siblingElements().stream()
                    .anyMatch(
                        sibling -> sibling.hasAttr(name) && !sibling.normalName().equals("input")));
  }

  static Optional<Rating> inWords(String text) {
    return ScoreWords.in(text);
  }

  private static Optional<Rating> width(String style) {
    var width = WIDTH.matcher(style);
    if (!width.find()) {
      return Optional.empty();
    }
    double share = Double.parseDouble(width.group(1)) / PERCENT;
    return share > 1
        ? Optional.empty()
        : Optional.of(Rating.of(Math.round(share * STARS * 10) / 10.0, STARS));
  }

  /// `stars-4-5`, `rating_40`, `a-star-5`, `bubble_35`.
  static Optional<Rating> inClass(String classes) {
    for (var name : classes.split("\\s+", -1)) {
      var words = Words.of(name);
      for (int i = 1; i < words.size(); i++) {
        if (isNumber(words.get(i)) && words.subList(0, i).stream().anyMatch(Stars::isScale)) {
          var half = i + 1 < words.size() ? words.get(i + 1) : "";
          var rating = ofDigits(words.get(i), half);
          if (rating.isPresent()) {
            return rating;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isScale(String word) {
    return word.startsWith("star")
        || word.startsWith("rat")
        || word.equals("bubble")
        || word.equals("score")
        || word.equals("grade")
        || word.equals("stern");
  }

  private static Optional<Rating> ofDigits(String digits, String half) {
    int number = Integer.parseInt(digits);
    if (number <= STARS) {
      double part = half.equals("5") || half.equals("half") ? 0.5 : 0;
      return number + part <= STARS
          ? Optional.of(Rating.of(number + part, STARS))
          : Optional.empty();
    }
    boolean tens = number <= 50 && number % 5 == 0 && number >= 10;
    return tens ? Optional.of(Rating.of(number / 10.0, STARS)) : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return word.length() <= 2
        && !word.isEmpty()
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Rating> pictured(Element image) {
    var source = image.attr("src").toLowerCase(Locale.ROOT);
    var name = source.substring(source.lastIndexOf('/') + 1);
    var matcher = IMAGE.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean led = matcher.group(1) != null;
    var half = led ? matcher.group(2) : matcher.group(4);
    return ofDigits(led ? matcher.group(1) : matcher.group(3), half == null ? "" : half);
  }

  /// Bright stars among five or more stars.
  private static Optional<Rating> bright(Element element) {
    int bright = 0;
    int all = 0;
    double half = 0;
    for (var part : element.getAllElements()) {
      if (part.equals(element)
          || !part.className().toLowerCase(Locale.ROOT).contains("star")
          || part.children().stream()
              .anyMatch(child -> child.className().toLowerCase(Locale.ROOT).contains("star"))) {
        continue;
      }
      var words = part.classNames().stream().flatMap(name -> Words.of(name).stream()).toList();
      all++;
      if (words.contains("half")) {
        half = 0.5;
      } else if (words.stream().noneMatch(DIM::contains)
          && words.stream().anyMatch(BRIGHT::contains)) {
        bright++;
      }
    }
    boolean shown = all >= 3 && all <= 10 && bright + half > 0;
    return shown ? Optional.of(Rating.of(bright + half, Math.max(STARS, all))) : Optional.empty();
  }
}
