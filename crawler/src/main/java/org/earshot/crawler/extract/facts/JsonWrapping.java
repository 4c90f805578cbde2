package org.earshot.crawler.extract.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Takes off what templates wrap around JSON in a page: HTML comments, CDATA sections, the comment
/// signs that hid those from old scripts, HTML escapes, a semicolon at the end. Comments of JSON's
/// own stay for the parser.
final class JsonWrapping {
  private static final List<String> OPENING = List.of("<!--", "<![CDATA[");
  private static final List<String> CLOSING = List.of("-->", "]]>", ";");
  private static final List<String> SIGNS = List.of("//", "/*", "*/");

  private static final Pattern ENTITIES =
      Pattern.compile("[\\[{]\\s{0,99}(?:\\{\\s{0,99})?&(?:quot|#0?34|#x22);");

  /// A string of a script that was put in without reading it.
  private static final Pattern ESCAPED_MARKS =
      Pattern.compile("[\\[{]\\s{0,99}(?:\\{\\s{0,99})?\\\\\"");

  private JsonWrapping() {}

  static String off(String text) {
    var json = text.replace("\uFEFF", "").strip();
    if (isBare(json)) {
      return json;
    }
    if (isEscaped(json)) {
      json = Parser.unescapeEntities(json, false);
    }
    if (ESCAPED_MARKS.matcher(json).lookingAt()) {
      json = json.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    return withoutEnd(withoutStart(json));
  }

  /// Most JSON has nothing around it.
  private static boolean isBare(String json) {
    if (json.isEmpty() || isEscaped(json) || ESCAPED_MARKS.matcher(json).lookingAt()) {
      return false;
    }
    char first = json.charAt(0);
    char last = json.charAt(json.length() - 1);
    return (first == '{' && last == '}') || (first == '[' && last == ']');
  }

  private static boolean isEscaped(String json) {
    return ENTITIES.matcher(json).lookingAt() || json.contains("&quot;@type&quot;");
  }

  private static String withoutStart(String json) {
    int at = 0;
    while (true) {
      int next = skipBlanks(json, at);
      int sign = SIGNS.stream().anyMatch(mark -> starts(json, mark, next)) ? 2 : 0;
      int inner = skipBlanks(json, next + sign);
      var opening = OPENING.stream().filter(mark -> starts(json, mark, inner)).findFirst();
      if (opening.isPresent()) {
        at = inner + opening.get().length();
      } else if (at > 0 && sign > 0 && isBlankLine(json, next + sign)) {
        at = next + sign;
      } else {
        return json.substring(at).strip();
      }
    }
  }

  /// What a sign that belonged to the wrapper leaves behind: nothing more on its line, or JSON.
  private static boolean isBlankLine(String json, int at) {
    int next = at;
    while (next < json.length() && (json.charAt(next) == ' ' || json.charAt(next) == '\t')) {
      next++;
    }
    return next >= json.length() || "\r\n{[".indexOf(json.charAt(next)) >= 0;
  }

  private static String withoutEnd(String json) {
    int end = json.length();
    while (true) {
      int bare = withoutSign(json, beforeBlanks(json, end));
      var closing = CLOSING.stream().filter(mark -> ends(json, mark, bare)).findFirst();
      if (closing.isEmpty()) {
        return json.substring(0, withoutLoneSigns(json, end));
      }
      end = bare - closing.get().length();
    }
  }

  private static int withoutSign(String json, int end) {
    boolean sign = SIGNS.stream().anyMatch(mark -> ends(json, mark, end));
    return sign ? beforeBlanks(json, end - 2) : end;
  }

  /// `//` and an opening comment at the end hid a closing wrapper; a closing one ends a comment.
  private static int withoutLoneSigns(String json, int end) {
    int at = beforeBlanks(json, end);
    while (ends(json, "//", at) || ends(json, "/*", at)) {
      at = beforeBlanks(json, at - 2);
    }
    return at;
  }

  private static int beforeBlanks(String json, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(json.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean ends(String json, String mark, int end) {
    return end >= mark.length() && json.startsWith(mark, end - mark.length());
  }

  private static int skipBlanks(String json, int at) {
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean starts(String json, String mark, int at) {
    return json.startsWith(mark, at);
  }
}
