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

  private static final byte[] META = "<meta".getBytes(StandardCharsets.US_ASCII);
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
    int end = Math.min(body.length, HEAD) - META.length;
    for (int at = 0; at < end; at++) {
      if (body[at] == '<' && isMeta(body, at) && refuses(body, at + META.length)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMeta(byte[] body, int at) {
    for (int i = 1; i < META.length; i++) {
      // Sets the bit that tells a small ASCII letter from a capital one.
      if ((body[at + i] | 0x20) != META[i]) {
        return false;
      }
    }
    return !Character.isLetterOrDigit(body[at + META.length] & 0x7F);
  }

  private static boolean refuses(byte[] body, int from) {
    int end = from;
    int last = Math.min(body.length, from + LONGEST);
    while (end < last && body[end] != '>') {
      end++;
    }
    var attributes =
        new String(body, from, end - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean perhaps = attributes.contains("robots") || attributes.contains("earshot");
    return perhaps && FOR_US.matcher(attributes).find() && REFUSES.matcher(attributes).find();
  }
}
