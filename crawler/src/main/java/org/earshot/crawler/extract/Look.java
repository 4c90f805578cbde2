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

  private static final Pattern NOT_AN_ELEMENT =
      Pattern.compile(
          "(?s)<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE(?:[^\\[>]*\\[.*?\\]\\s*>|[^\\[>]*>)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)");
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
    var element = ELEMENT.matcher(NOT_AN_ELEMENT.matcher(start).replaceAll(" "));
    return element.find() && FEED_ROOTS.contains(element.group(1).toLowerCase(Locale.ROOT))
        ? XML_FEED
        : WEB_PAGE;
  }
}
