package org.earshot.indexer.index;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.earshot.indexer.Summary;

/// Where the hours or days of a time zone begin and end, in milliseconds. Counted from the zone's
/// offset where its clocks are not changed nearby, which is nearly always.
record Ruler(Summary.Timeline timeline) {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  /// Clocks are changed by less than this, but for two or three times in a century.
  private static final long LONGEST_CHANGE = 3 * HOUR;

  /// One hour or day.
  ///
  /// @param end the first millisecond that is no longer in it
  record Stretch(long start, long end) {
    static final Stretch NONE = new Stretch(0, 0);

    boolean holds(long at) {
      return at >= start && at < end;
    }
  }

  Stretch around(long at) {
    long length = timeline.unit() == Summary.Unit.DAY ? DAY : HOUR;
    long offset = offset(at);
    long start = at - Math.floorMod(at + offset, length);
    long end = start + length;
    return offset(start - LONGEST_CHANGE) == offset && offset(end) == offset
        ? new Stretch(start, end)
        : exact(Instant.ofEpochMilli(at).atZone(timeline.zone()));
  }

  private long offset(long at) {
    var offset = timeline.zone().getRules().getOffset(Instant.ofEpochMilli(at));
    return Duration.ofSeconds(offset.getTotalSeconds()).toMillis();
  }

  /// A day may begin at one o'clock where the clocks were put forward at midnight.
  private Stretch exact(ZonedDateTime at) {
    var start =
        switch (timeline.unit()) {
          case DAY -> at.toLocalDate().atStartOfDay(timeline.zone());
          case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
        };
    var end =
        switch (timeline.unit()) {
          case DAY -> start.plusDays(1).toLocalDate().atStartOfDay(timeline.zone());
          case HOUR -> start.plusHours(1);
        };
    return new Stretch(start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli());
  }
}
