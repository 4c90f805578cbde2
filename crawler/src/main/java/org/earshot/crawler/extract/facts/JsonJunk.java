package org.earshot.crawler.extract.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between the parts of JSON in a page and is none of it: blanks, comments of several
/// languages, and the tags that an editor for articles puts in.
final class JsonJunk {
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00a0\\ufeff\\u200b\\u2028\\u2029;()]++");
  private static final Pattern LINE = Pattern.compile("(?://|#)[^\\n]*+");

  /// A short comment of HTML without any JSON in it; of another, only the marks are left out.
  private static final Pattern COMMENT = Pattern.compile("<!--[^{}\\[\\]\"]{0,500}?-->");

  private static final Pattern MARK = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");

  private JsonJunk() {}

  /// Where the junk at a place ends.
  static int end(String json, int from) {
    int at = from;
    while (at < json.length()) {
      int next = step(json, at);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int step(String json, int at) {
    return switch (json.charAt(at)) {
      case '/' -> slash(json, at);
      case '#' -> after(LINE, json, at);
      case '<' -> tag(json, at);
      case '-', ']' -> after(MARK, json, at);
      default -> after(BLANKS, json, at);
    };
  }

  private static int slash(String json, int at) {
    if (!json.startsWith("/*", at)) {
      return after(LINE, json, at);
    }
    int end = json.indexOf("*/", at + 2);
    return end < 0 ? json.length() : end + 2;
  }

  private static int tag(String json, int at) {
    int comment = after(COMMENT, json, at);
    if (comment > at) {
      return comment;
    }
    int mark = after(MARK, json, at);
    return mark > at ? mark : after(TAG, json, at);
  }

  private static int after(Pattern junk, String json, int at) {
    Matcher found = junk.matcher(json).region(at, json.length());
    return found.lookingAt() ? found.end() : at;
  }
}
