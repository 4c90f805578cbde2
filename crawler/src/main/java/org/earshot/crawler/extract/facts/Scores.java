package org.earshot.crawler.extract.facts;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.earshot.crawler.Rating;

/// Reads ratings as people and pages write them: `4,5`, `4/5`, `4 out of 5`, `80 %`, `★★★★☆`.
public final class Scores {
  private static final String NUMBER = "([+-]?\\d{1,9}(?:[.,]\\d{1,9})?|[.,]\\d{1,9})";
  private static final Pattern ALONE =
      Pattern.compile(NUMBER + "(?:\\s*(?:stars?|points?|pts?\\.?))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF =
      Pattern.compile(
          NUMBER
              + "\\s*(?:stars?)?\\s*(?:/|out of|of|von|sur|iš|de|van|из|από|su)\\s*"
              + NUMBER
              + "\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%");
  private static final Pattern STARS = Pattern.compile("([★⭐]+)(½?)([☆✩]*)");

  /// Longer numbers are looked at more closely.
  private static final int MAX_PLAIN = 9;

  private static final double PERCENT_MAX = 100;
  private static final double STARS_MAX = 5;
  private static final double HALF = 0.5;

  private Scores() {}

  /// The rating that a text states, with its best value where the text says it.
  public static Optional<Rating> parse(String text) {
    if (isPlain(text)) {
      return rating(OptionalDouble.of(Double.parseDouble(text)), OptionalDouble.empty());
    }
    var line = PlainText.line(text).replace("\uFE0F", "");
    var of = OF.matcher(line);
    if (of.matches()) {
      return rating(number(of.group(1)), number(of.group(2)));
    }
    var percent = PERCENT.matcher(line);
    if (percent.matches()) {
      return rating(number(percent.group(1)), OptionalDouble.of(PERCENT_MAX));
    }
    var stars = STARS.matcher(line);
    if (stars.matches()) {
      double value = stars.group(1).length() + (stars.group(2).isEmpty() ? 0 : HALF);
      double all = Math.max(STARS_MAX, stars.group(1).length() + stars.group(3).length());
      return rating(OptionalDouble.of(value), OptionalDouble.of(all));
    }
    return rating(number(line), OptionalDouble.empty());
  }

  /// A number that stands alone; a comma is a decimal sign here.
  public static OptionalDouble number(String text) {
    if (isPlain(text)) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    var matcher = ALONE.matcher(PlainText.line(text));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(matcher.group(1).replace(',', '.')));
  }

  /// Whether a text is a number as machines write it, such as `4` or `4.5`: most are.
  private static boolean isPlain(String text) {
    int length = text.length();
    int point = text.indexOf('.');
    if (length == 0 || length > MAX_PLAIN || point == 0 || point == length - 1) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && i != point) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Rating> rating(OptionalDouble value, OptionalDouble max) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rating(value.getAsDouble(), OptionalDouble.empty(), max, Map.of()));
  }
}
