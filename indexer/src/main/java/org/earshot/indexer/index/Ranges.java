package org.earshot.indexer.index;

import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.earshot.indexer.query.Period;
import org.jspecify.annotations.Nullable;

/// Ranges of dates and stars, as the classic syntax writes them.
final class Ranges {
  /// Both ends of a range; null is open.
  record Ends(
      @Nullable String from, @Nullable String to, boolean includesFrom, boolean includesTo) {
    static Ends only(String value) {
      return new Ends(value, value, true, true);
    }
  }

  private Ranges() {}

  static boolean isRanged(@Nullable String field) {
    return Fields.RATING.equals(field) || (field != null && Fields.DATES.contains(field));
  }

  static Query of(String field, Ends ends) throws QueryRefused {
    return Fields.RATING.equals(field) ? stars(ends) : dates(field, ends);
  }

  private static Query dates(String field, Ends ends) throws QueryRefused {
    long from = Long.MIN_VALUE;
    long to = Long.MAX_VALUE;
    if (ends.from() != null) {
      var period = period(ends.from());
      from = (ends.includesFrom() ? period.start() : period.end()).toEpochMilli();
    }
    if (ends.to() != null) {
      var period = period(ends.to());
      to = (ends.includesTo() ? period.end() : period.start()).toEpochMilli() - 1;
    }
    return LongPoint.newRangeQuery(field, from, to);
  }

  private static Query stars(Ends ends) throws QueryRefused {
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    if (ends.from() != null) {
      double value = number(ends.from());
      from = ends.includesFrom() ? value : DoublePoint.nextUp(value);
    }
    if (ends.to() != null) {
      double value = number(ends.to());
      to = ends.includesTo() ? value : DoublePoint.nextDown(value);
    }
    return DoublePoint.newRangeQuery(Fields.RATING, from, to);
  }

  private static Period period(String written) throws QueryRefused {
    return Period.parse(written)
        .orElseThrow(() -> new QueryRefused(QueryText.of("notADate", written), written));
  }

  private static double number(String written) throws QueryRefused {
    try {
      double value = Double.parseDouble(written);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, like infinity.
    }
    throw new QueryRefused(QueryText.of("notANumber", written), written);
  }
}
