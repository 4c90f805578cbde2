package org.earshot.crawler.extract.sitemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/// Reads a map in XML tag by tag, in one pass and without a tree: maps are large, and many are not
/// well-formed. No entity is ever fetched.
final class XmlSitemap {
  private static final Map<String, Sitemap.Form> ROOTS =
      Map.of(
          "urlset", Sitemap.Form.URLSET,
          "sitemapindex", Sitemap.Form.SITEMAPINDEX,
          "rss", Sitemap.Form.FEED,
          "rdf", Sitemap.Form.FEED,
          "feed", Sitemap.Form.FEED);
  private static final List<String> ENTRIES = List.of("url", "sitemap", "item", "entry");
  private static final List<String> DATES = List.of("lastmod", "updated", "pubdate");

  /// A longer text in a tag is no address or date.
  private static final int LONGEST_TEXT = 4_096;

  private final String text;
  private final List<Sitemap.Entry> entries = new ArrayList<>();
  private Optional<Sitemap.Form> form = Optional.empty();
  private String prefix = "";
  private int at;
  private boolean inEntry;
  private String address = "";
  private String date = "";

  XmlSitemap(String text) {
    this.text = text;
  }

  Optional<Sitemap> read() {
    while (entries.size() <= Sitemaps.MOST_ENTRIES && step()) {
      // One tag after another.
    }
    boolean whole = entries.size() <= Sitemaps.MOST_ENTRIES;
    return form.map(root ->
        new Sitemap(root, whole ? entries : entries.subList(0, Sitemaps.MOST_ENTRIES), whole));
  }

  private boolean step() {
    int open = text.indexOf('<', at);
    if (open < 0) {
      return false;
    }
    if (text.startsWith("<!--", open)) {
      return skipPast("-->", open);
    }
    if (text.startsWith("<![CDATA[", open)) {
      return skipPast("]]>", open);
    }
    int close = text.indexOf('>', open);
    if (close < 0) {
      return false;
    }
    at = close + 1;
    tag(text.substring(open + 1, close));
    return true;
  }

  private boolean skipPast(String end, int from) {
    int found = text.indexOf(end, from);
    at = found + end.length();
    return found >= 0;
  }

  private void tag(String tag) {
    boolean ends = tag.startsWith("/");
    var name = name(ends ? tag.substring(1) : tag);
    if (form.isEmpty()) {
      var local = name.substring(name.indexOf(':') + 1);
      form = Optional.ofNullable(ROOTS.get(local));
      prefix = form.isPresent() ? name.substring(0, name.length() - local.length()) : prefix;
      return;
    }
    if (!name.startsWith(prefix)) {
      return;
    }
    var local = name.substring(prefix.length());
    if (ENTRIES.contains(local)) {
      keep();
      inEntry = !ends && !tag.endsWith("/");
    } else if (inEntry && !ends) {
      inside(local, tag);
    }
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private void inside(String name, String tag) {
    if (name.equals("loc") || name.equals("link")) {
      var found = tag.contains("href=") ? href(tag) : content();
      address = address.isEmpty() && isAddress(found) ? found : address;
    } else if (DATES.contains(name)) {
      date = date.isEmpty() ? content() : date;
    }
  }

  /// The text up to the next tag, entities read.
  private String content() {
    boolean raw = text.startsWith("<![CDATA[", skipBlanks());
    int from = raw ? skipBlanks() + "<![CDATA[".length() : at;
    int end = text.indexOf(raw ? "]]>" : "<", from);
    if (end < 0 || end - from > LONGEST_TEXT) {
      return "";
    }
    var found = text.substring(from, end).strip();
    return raw ? found : Parser.unescapeEntities(found, false).strip();
  }

  private int skipBlanks() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static String href(String tag) {
    int start = tag.indexOf("href=") + "href=".length();
    char quote = start < tag.length() ? tag.charAt(start) : ' ';
    int end = tag.indexOf(quote, start + 1);
    return end < 0 ? "" : Parser.unescapeEntities(tag.substring(start + 1, end), true).strip();
  }

  private static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, "http://".length())
        || text.regionMatches(true, 0, "https://", 0, "https://".length());
  }

  private void keep() {
    if (!address.isEmpty()) {
      entries.add(new Sitemap.Entry(address, date));
    }
    address = "";
    date = "";
  }
}
