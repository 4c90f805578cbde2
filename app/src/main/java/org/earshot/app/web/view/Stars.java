package org.earshot.app.web.view;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.earshot.crawler.Rating;

/// A rating as people read it.
///
/// @param glyphs `★★☆☆☆`; empty where the scale is too long for stars
/// @param words `2 of 5`
/// @param low true in the lower half of the scale
public record Stars(String glyphs, String words, boolean low) {
  private static final double MOST_STARS = 5;
  private static final double HALF = 0.5;

  static Stars of(Rating rating, Texts texts) {
    double max = rating.max().orElse(Rating.DEFAULT_MAX);
    var number = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Texts.LOCALE));
    var words = texts.of("stars", number.format(rating.value()), number.format(max));
    return new Stars(glyphs(rating.value(), max), words, rating.share() < HALF);
  }

  private static String glyphs(double value, double max) {
    if (max != MOST_STARS) {
      return "";
    }
    int full = (int) Math.clamp(Math.round(value), 0, (long) MOST_STARS);
    return "★".repeat(full) + "☆".repeat((int) MOST_STARS - full);
  }
}
