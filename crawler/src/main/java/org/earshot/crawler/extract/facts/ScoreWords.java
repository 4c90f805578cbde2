package org.earshot.crawler.extract.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.earshot.crawler.Rating;

/// Reads ratings out of what pages say to people, in many languages: `Rated 4 out of 5`, `Bewertet
/// mit 4 von 5 Sternen`, `5つ星のうち4.0`, `★★★★☆ great`.
public final class ScoreWords {
  private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";

  private static final Pattern OF =
      Pattern.compile(
          "(?<![\\d.,])"
              + NUMBER
              + "\\s*(?:[\\p{L}\\p{M}]{1,12}\\.?\\s*)?"
              + "(?:/|out of|of|von|sur|iš|de un máximo de|de|van de|van|из|από|στα|su|od|na|z|av|af|من)"
              + "\\s*(?:the\\s)?(\\d{1,3})(?![\\d.,]?\\d)");

  private static final Pattern MAX_FIRST =
      Pattern.compile(
          "(\\d{1,2})\\s?(?:つ星のうち|つ中の?|점\\s?만점에|개\\s?중|점\\s?중|分中|满分|में से|లో|(?:yıldız\\s)?üzerinden)\\D{0,4}"
              + NUMBER);

  private static final Pattern MAX_LAST =
      Pattern.compile(NUMBER + "\\s?(?:颗星|顆星|分)\\s?[，,（(]\\s?(?:最多|满分|滿分)\\s?(\\d{1,3})");

  private static final Pattern COUNTED =
      Pattern.compile(
          NUMBER
              + "\\s?-?(?:stars?|sterne?n?|étoiles?|estrellas?|estrelas?|stelle|sterren|stjern\\p{L}*|stjärn\\p{L}*|gwiazd\\p{L}*|hvězd\\p{L}*|žvaigžd\\p{L}*|αστέρ\\p{L}*|зв[её]зд\\p{L}*|yıldız|نجوم|स्टार|స్టార్|颗星|顆星|星|★|⭐|bubbles?|points?)",
          Pattern.UNICODE_CASE);

  private static final Pattern LED =
      Pattern.compile(
          "(?:rated|rating|score|stars?|note|bewertung|valoración|beoordeling|ocena|оценка|įvertinimas|βαθμολογία|评分|評分|評価|평점)\\s?[:：]?\\s?"
              + NUMBER
              + "(?![\\d%])");

  private static final int MAX_LENGTH = 200;
  private static final double STARS = 5;

  /// No row of drawn stars is longer.
  private static final int MOST_DRAWN = 10;

  private ScoreWords() {}

  /// The rating that a short text states.
  public static Optional<Rating> in(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var line = Digits.ascii(PlainText.line(text)).toLowerCase(Locale.ROOT);
    var maxFirst = MAX_FIRST.matcher(line);
    if (maxFirst.find()) {
      return rating(maxFirst.group(2), maxFirst.group(1));
    }
    for (var pattern : List.of(MAX_LAST, OF)) {
      var matcher = pattern.matcher(line);
      if (matcher.find()) {
        return rating(matcher.group(1), matcher.group(2));
      }
    }
    return Scores.parse(line).or(() -> counted(line)).or(() -> drawn(line));
  }

  private static Optional<Rating> counted(String line) {
    for (var pattern : List.of(COUNTED, LED)) {
      var matcher = pattern.matcher(line);
      if (matcher.find()) {
        return rating(matcher.group(1), "");
      }
    }
    return Optional.empty();
  }

  private static Optional<Rating> drawn(String line) {
    int bright = (int) line.chars().filter(c -> c == '★' || c == '⭐').count();
    int dim = (int) line.chars().filter(c -> c == '☆' || c == '✩').count();
    boolean rated = bright > 0 && bright + dim <= MOST_DRAWN && (dim > 0 || bright <= STARS);
    return rated
        ? Optional.of(Rating.of((double) bright, Math.max(STARS, (double) (bright + dim))))
        : Optional.empty();
  }

  private static Optional<Rating> rating(String value, String max) {
    var number = Scores.number(value);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var best = max.isEmpty() ? OptionalDouble.empty() : Scores.number(max);
    boolean sane =
        best.isEmpty() || (best.getAsDouble() > 1 && number.getAsDouble() <= best.getAsDouble());
    return sane
        ? Optional.of(new Rating(number.getAsDouble(), OptionalDouble.empty(), best, Map.of()))
        : Optional.empty();
  }
}
