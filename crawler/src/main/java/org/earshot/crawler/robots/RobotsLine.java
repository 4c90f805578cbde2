package org.earshot.crawler.robots;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of a robots.txt that says something (RFC 9309, section 2.2).
///
/// Read as leniently as the section lets us: a misspelt `Disallow` is meant as one, and a blank may
/// stand where the colon was forgotten (Google's parser reads both so).
///
/// @param field what it is about
/// @param value what it says, without comment and blanks around
record RobotsLine(Field field, String value) {
  /// What a line can be about; all others are left out.
  enum Field {
    AGENT,
    ALLOW,
    DISALLOW,
    DELAY,
    SITEMAP
  }

  /// The longest line that is read, as in Google's parser: eight times the longest address of a
  /// browser of old. The rest of a longer one is left out.
  static final int LONGEST = 8 * 2083;

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("user-agent", Field.AGENT),
          Map.entry("useragent", Field.AGENT),
          Map.entry("user agent", Field.AGENT),
          Map.entry("allow", Field.ALLOW),
          Map.entry("disallow", Field.DISALLOW),
          Map.entry("dissallow", Field.DISALLOW),
          Map.entry("dissalow", Field.DISALLOW),
          Map.entry("disalow", Field.DISALLOW),
          Map.entry("diasllow", Field.DISALLOW),
          Map.entry("disallaw", Field.DISALLOW),
          Map.entry("crawl-delay", Field.DELAY),
          Map.entry("crawldelay", Field.DELAY),
          Map.entry("crawl delay", Field.DELAY),
          Map.entry("sitemap", Field.SITEMAP),
          Map.entry("site-map", Field.SITEMAP));

  /// Some files are web pages in which each line ends so.
  private static final Pattern LINE_BREAK_TAG = Pattern.compile("(?i)\\s?<br\\s?/?>$");

  private static final char NEXT_LINE = '\u0085';

  static Optional<RobotsLine> parse(String line) {
    var text =
        stripped(withoutComment(line.length() > LONGEST ? line.substring(0, LONGEST) : line));
    int colon = text.indexOf(':');
    return colon < 0 ? parted(text) : of(text.substring(0, colon), text.substring(colon + 1));
  }

  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    return hash < 0 ? line : line.substring(0, hash);
  }

  /// `Disallow /x`, and nothing longer: three words are a sentence.
  private static Optional<RobotsLine> parted(String text) {
    var words = text.split("[ \\t]+", -1);
    return words.length == 2 ? of(words[0], words[1]) : Optional.empty();
  }

  private static Optional<RobotsLine> of(String name, String value) {
    var field = FIELDS.get(stripped(name).toLowerCase(Locale.ROOT));
    if (field == null) {
      return Optional.empty();
    }
    var text = LINE_BREAK_TAG.matcher(stripped(value)).replaceFirst("");
    return Optional.of(new RobotsLine(field, stripped(text)));
  }

  /// Without blanks of any script around, the next-line sign among them.
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == NEXT_LINE || Character.isSpaceChar(c);
  }
}
