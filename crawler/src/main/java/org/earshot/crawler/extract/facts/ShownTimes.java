package org.earshot.crawler.extract.facts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;

/// Reads the times that pages show to people, in many languages and calendars: `Ven 7 Oct 2011
/// 08:23`, `vor 3 Stunden`, `gestern, 14:05`, `۱۳۹۴/۰۸/۲۳`. For what stands in attributes made for
/// machines, see [Times].
///
/// Ages are counted back from when the page was seen, and only as exactly as they are stated:
/// minutes give an instant, anything longer gives the day. An age of months or years gives the day
/// that lies so far back, which is true within its unit.
public final class ShownTimes {
  /// A time, and whether the page gave an age, which is another one tomorrow.
  public record Shown(SiteTime time, boolean relative) {}

  /// A longer text is no date with a few words around it.
  private static final int MAX_LENGTH = 160;

  private static final Pattern MACHINE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}.{0,20})?");

  private static final Pattern MARKS =
      Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u00ad]");

  private static final TimeWords WORDS = TimeWords.load();

  private final WrittenDates dates;
  private final Ages ages;

  /// @param seen when the page was fetched
  /// @param order how the page writes dates in numbers
  public ShownTimes(Instant seen, DayOrder order) {
    var clocks = new Clocks(WORDS);
    this.dates = new WrittenDates(WORDS, clocks, order, seen);
    this.ages = new Ages(WORDS, clocks, seen);
  }

  /// The time that a short text states; words around it do not matter.
  public Optional<Shown> parse(String text) {
    var line = PlainText.line(text);
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (isDigit(line.charAt(0)) && MACHINE.matcher(line).matches()) {
      var time = Times.parse(line);
      if (time.isPresent()) {
        return time.map(at -> new Shown(at, false));
      }
    }
    var small = withoutMarks(line).toLowerCase(Locale.ROOT);
    if (WordsOfNoTime.are(small, WORDS)) {
      return Optional.empty();
    }
    var plain = WORDS.joined(small);
    var english = ages.english(plain);
    if (english.isPresent()) {
      return english.map(time -> new Shown(time, true));
    }
    return dates
        .parse(plain)
        .map(time -> new Shown(time, false))
        .or(() -> ages.parse(plain).map(time -> new Shown(time, true)));
  }

  private static String withoutMarks(String line) {
    return Digits.isAscii(line) ? line : MARKS.matcher(Digits.ascii(line)).replaceAll("");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether a text speaks of a change, not of the first publication.
  public static boolean saysEdited(String text) {
    return says(Senses.Sense.EDITED, text);
  }

  /// Whether a text speaks of when somebody became a member.
  public static boolean saysJoined(String text) {
    return says(Senses.Sense.JOINED, text);
  }

  private static boolean says(Senses.Sense sense, String text) {
    var line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return Tokens.words(line.toLowerCase(Locale.ROOT)).stream()
        .anyMatch(word -> WORDS.says(sense, word));
  }
}
