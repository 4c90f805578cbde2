package org.earshot.crawler.frontier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;

/// Whether a site lets a copy of its page be kept: `noarchive` in `X-Robots-Tag` or in a robots
/// meta element.
final class Archiving {
  /// The head of a page is long over here.
  private static final int HEAD = 64 * 1024;

  private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,500}>");
  private static final Pattern FOR_US = Pattern.compile("name\\s*=\\s*[\"']?(robots|earshot)\\b");
  private static final Pattern REFUSES = Pattern.compile("\\b(noarchive|none)\\b");
  private static final Pattern FOR_ANOTHER = Pattern.compile("\\s*(?!earshot\\b)[\\w-]+\\s*:.*");

  private Archiving() {}

  static PageSeen seen(Page page) {
    boolean allowed = headersAllow(page) && headAllows(page);
    return new PageSeen(page.requested(), page.url(), page.status(), page.at(), allowed);
  }

  private static boolean headersAllow(Page page) {
    return page.headers().getOrDefault("x-robots-tag", List.of()).stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .filter(value -> !FOR_ANOTHER.matcher(value).matches())
        .noneMatch(value -> REFUSES.matcher(value).find());
  }

  /// The names are ASCII, so that a byte is a character whatever the page's charset.
  private static boolean headAllows(Page page) {
    int length = Math.min(page.body().length, HEAD);
    var head = new String(page.body(), 0, length, StandardCharsets.ISO_8859_1);
    return META.matcher(head.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .filter(meta -> FOR_US.matcher(meta).find())
        .noneMatch(meta -> REFUSES.matcher(meta).find());
  }
}
