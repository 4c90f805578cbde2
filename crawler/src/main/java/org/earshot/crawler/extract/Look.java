package org.earshot.crawler.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a text turns out to be when one looks at its beginning.
enum Look {
  XML_FEED,
  JSON_FEED,
  OTHER_JSON,
  SITE_MAP,
  WEB_PAGE,
  NOTHING;

  /// How far the first element is looked for: comments, licences and junk stand before it.
  private static final int PRESCAN = 20_000;

  private static final Pattern ELEMENT =
      Pattern.compile("<(?:[A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)");
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf", "channel");
  private static final Set<String> MAP_ROOTS = Set.of("urlset", "sitemapindex");
  private static final Pattern JSON_FEED_VERSION =
      Pattern.compile(
          "\"version\"\\s*:\\s*\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org(?:\\\\?/)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JSON_FEED_TEXT =
      Pattern.compile("\"(?:content_html|content_text|date_published|external_url)\"\\s*:");

  static Look at(String text) {
    int from = afterJunk(text);
    if (from == text.length()) {
      return NOTHING;
    }
    char first = text.charAt(from);
    if (first == '{' || first == '[') {
      return JSON_FEED_VERSION.matcher(text).find() || isFeedWithoutVersion(text)
          ? JSON_FEED
          : OTHER_JSON;
    }
    int end = Math.min(from + PRESCAN, text.length());
    var root = firstElement(text, from, end).toLowerCase(Locale.ROOT);
    if (MAP_ROOTS.contains(root)) {
      return SITE_MAP;
    }
    return FEED_ROOTS.contains(root) ? XML_FEED : WEB_PAGE;
  }

  /// What a feed says of itself, and its items, under the specification's names.
  private static boolean isFeedWithoutVersion(String text) {
    return text.contains("\"items\"")
        && (text.contains("\"home_page_url\"") || text.contains("\"feed_url\""))
        && JSON_FEED_TEXT.matcher(text).find();
  }

  /// Where the text begins, behind blanks and byte order marks.
  private static int afterJunk(String text) {
    int from = 0;
    while (from < text.length() && isJunk(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static boolean isJunk(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\uFEFF', '\u0000' -> true;
      default -> false;
    };
  }

  /// The local name of the first element, or nothing. By hand: a pattern for all that may stand
  /// before it would go through the rest of the page, too, for each page.
  private static String firstElement(String text, int from, int end) {
    var element = ELEMENT.matcher(text);
    int at = text.indexOf('<', from, end);
    while (at >= 0) {
      if (element.region(at, end).lookingAt()) {
        return element.group(1);
      }
      int after = afterAside(text, at);
      at = text.indexOf('<', after > at && after < end ? after : at + 1, end);
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
