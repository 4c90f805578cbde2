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

  /// No robots meta element is longer.
  private static final int LONGEST = 500;

  private static final String META = "<meta";
  private static final Pattern FOR_US = Pattern.compile("name\\s*=\\s*[\"']?(robots|earshot)\\b");
  private static final Pattern REFUSES = Pattern.compile("\\b(noarchive|none)\\b");
  private static final Pattern FOR_ANOTHER = Pattern.compile("\\s*(?!earshot\\b)[\\w-]+\\s*:.*");

  private Archiving() {}

  static PageSeen seen(Page page) {
    boolean allowed = headersAllow(page) && headAllows(page.body());
    return new PageSeen(page.requested(), page.url(), page.status(), page.at(), allowed);
  }

  private static boolean headersAllow(Page page) {
    return page.headers().getOrDefault("x-robots-tag", List.of()).stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .filter(value -> !FOR_ANOTHER.matcher(value).matches())
        .noneMatch(value -> REFUSES.matcher(value).find());
  }

  /// The names are ASCII, so that a byte is a character whatever the page's charset.
  private static boolean headAllows(byte[] body) {
    int end = Math.min(body.length, HEAD + LONGEST);
    var head = new String(body, 0, end, StandardCharsets.ISO_8859_1);
    return allows(head, "<m") && allows(head, "<M");
  }

  /// Seeks elements by a beginning in one spelling: the JDK does so many bytes at a time.
  private static boolean allows(String head, String beginning) {
    int end = Math.min(head.length() - META.length(), HEAD);
    for (int at = head.indexOf(beginning); at >= 0 && at < end; ) {
      if (isMeta(head, at) && refuses(head, at + META.length())) {
        return false;
      }
      at = head.indexOf(beginning, at + beginning.length());
    }
    return true;
  }

  private static boolean isMeta(String head, int at) {
    return head.regionMatches(true, at, META, 0, META.length())
        && !Character.isLetterOrDigit(head.charAt(at + META.length()) & 0x7F);
  }

  private static boolean refuses(String head, int from) {
    int last = Math.min(head.length(), from + LONGEST);
    int close = head.indexOf('>', from);
    int end = close < 0 ? last : Math.min(close, last);
    var attributes = head.substring(from, end).toLowerCase(Locale.ROOT);
    boolean perhaps = attributes.contains("robots") || attributes.contains("earshot");
    return perhaps && FOR_US.matcher(attributes).find() && REFUSES.matcher(attributes).find();
  }
}
