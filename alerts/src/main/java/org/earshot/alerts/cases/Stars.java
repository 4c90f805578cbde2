package org.earshot.alerts.cases;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.earshot.crawler.Rating;

/// Stars as people read them, such as `2.5/5`.
public final class Stars {
  private Stars() {}

  public static String of(Rating rating) {
    var number = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return number.format(rating.value())
        + "/"
        + number.format(rating.max().orElse(Rating.DEFAULT_MAX));
  }
}
