package org.earshot.crawler.extract.facts;

/// Reads one tag as programs write it: a name in lower case, attributes with a value in quotes or
/// of one word (HTML standard, section 13.1.2).
final class TagScan {
  private static final int NO_TAG = -1;

  private final String html;
  private String name = "";
  private String alt = "";
  private boolean hasAlt;

  TagScan(String html) {
    this.html = html;
  }

  /// The name of the tag that was read.
  String name() {
    return name;
  }

  /// What a picture's tag says stands for it, as it is written.
  String alt() {
    return alt;
  }

  /// Reads an opening tag.
  ///
  /// @param from where its name begins
  /// @return where the text goes on; -1 where the parser has to tell
  int opening(int from) {
    alt = "";
    hasAlt = false;
    int at = name(from);
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '/') {
        return selfClosing(at);
      }
      if (!isBlank(c)) {
        return NO_TAG;
      }
      at = afterBlanks(at);
      if (at < html.length() && isNameStart(html.charAt(at))) {
        at = attribute(at);
        if (at < 0) {
          return NO_TAG;
        }
      }
    }
    return NO_TAG;
  }

  /// Reads a closing tag.
  ///
  /// @param from where its name begins
  /// @return where the text goes on; -1 where the parser has to tell
  int closing(int from) {
    int at = name(from);
    return at < html.length() && html.charAt(at) == '>' ? at + 1 : NO_TAG;
  }

  private int name(int from) {
    int at = from;
    while (at < html.length() && isNameChar(html.charAt(at))) {
      at++;
    }
    name = html.substring(from, at);
    return at;
  }

  /// Only what has no end tag may close itself.
  private int selfClosing(int at) {
    var tag = SimpleTag.of(name);
    boolean closes = html.startsWith("/>", at) && tag != null && tag.sort().isVoid();
    return closes ? at + 2 : NO_TAG;
  }

  private int attribute(int from) {
    int at = from;
    while (at < html.length() && isAttributeChar(html.charAt(at))) {
      at++;
    }
    if (at == html.length() || html.charAt(at) != '=') {
      return at;
    }
    int value = at + 1;
    boolean quoted = html.startsWith("\"", value) || html.startsWith("'", value);
    int end = quoted ? html.indexOf(html.charAt(value), value + 1) : afterWord(value);
    if (end <= value) {
      return NO_TAG;
    }
    if (html.startsWith("alt=", from)
        && !keepAlt(html.substring(quoted ? value + 1 : value, end))) {
      return NO_TAG;
    }
    return quoted ? end + 1 : end;
  }

  /// Of two the first would hold: nobody means that.
  private boolean keepAlt(String value) {
    boolean only = !hasAlt;
    alt = value;
    hasAlt = true;
    return only;
  }

  private int afterWord(int from) {
    int at = from;
    while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (c == '"' || c == '\'' || c == '<' || c == '=' || c == '`') {
        return NO_TAG;
      }
      at++;
    }
    return at;
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < html.length() && isBlank(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isAttributeChar(char c) {
    return isNameChar(c) || c == '-' || c == '_' || c == ':';
  }

  private static boolean isNameChar(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }
}
