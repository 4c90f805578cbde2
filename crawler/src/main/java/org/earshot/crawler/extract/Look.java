package org.earshot.crawler.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a text turns out to be when one looks at its beginning.
enum Look {
  XML_FEED,
  JSON_FEED,
  OTHER_JSON,
  WEB_PAGE,
  NOTHING;

  /// How far the first element is looked for: comments, licences and junk stand before it.
  private static final int PRESCAN = 20_000;

  private static final Pattern LEADING_JUNK = Pattern.compile("^[\\s\uFEFF\\u0000]+");

  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)");
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf", "channel");
  private static final Pattern JSON_FEED_VERSION =
      Pattern.compile(
          "\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org(?:\\\\?/)",
          Pattern.CASE_INSENSITIVE);

  static Look at(String text) {
    var whole = LEADING_JUNK.matcher(text).replaceFirst("");
    var start = whole.substring(0, Math.min(PRESCAN, whole.length()));
    if (start.isEmpty()) {
      return NOTHING;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return JSON_FEED_VERSION.matcher(text).find() ? JSON_FEED : OTHER_JSON;
    }
    return FEED_ROOTS.contains(firstElement(start).toLowerCase(Locale.ROOT)) ? XML_FEED : WEB_PAGE;
  }

  /// The local name of the first element, or nothing. By hand: a pattern for all that may stand
  /// before it would go through the rest of the page, too, for each page.
  private static String firstElement(String start) {
    var element = ELEMENT.matcher(start);
    int at = start.indexOf('<');
    while (at >= 0) {
      if (element.region(at, start.length()).lookingAt()) {
        return element.group(1);
      }
      at = start.indexOf('<', Math.max(at + 1, afterAside(start, at)));
    }
    return "";
  }

  /// Where a comment, a processing instruction or a document type ends; -1 where there is none.
  private static int afterAside(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return text.indexOf("-->", at + 4);
    }
    if (text.startsWith("<?", at)) {
      return text.indexOf("?>", at + 2);
    }
    return text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length()) ? afterDoctype(text, at) : -1;
  }

  /// A document type may declare entities of its own in brackets.
  private static int afterDoctype(String text, int at) {
    int end = text.indexOf('>', at);
    int bracket = text.indexOf('[', at);
    return bracket < 0 || end < 0 || end < bracket ? end : text.indexOf("]", bracket);
  }
}
