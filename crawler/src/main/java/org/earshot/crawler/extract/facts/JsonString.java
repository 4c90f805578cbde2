package org.earshot.crawler.extract.facts;

import java.util.regex.Pattern;

/// Reads one string of broken JSON: finds where it was meant to end, and writes it as JSON.
final class JsonString {
  /// A string as JSON, in its quotation marks.
  ///
  /// @param end where the text goes on behind it
  record Read(String text, int end) {}

  private enum Part {
    KEY,
    OF_OBJECT,
    OF_ARRAY
  }

  private static final String BLANK = "[\\s\\u00a0]{0,200}";

  /// A key and the colon, or what stands for one elsewhere.
  private static final Pattern KEY =
      Pattern.compile(
          "(?:[\"“”„'][@\\w:./#-]{1,80}[\"“”'](?:"
              + BLANK
              + "(?::|=>))|[@\\w-]{1,60}\"?"
              + BLANK
              + ":"
              + BLANK
              + "[\"“„'{\\[\\d-])");

  private static final Pattern JOINED = Pattern.compile(BLANK + "\\+" + BLANK + "[\"']");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
  private static final String CLOSERS = "\"“”„'`";

  private final String json;
  private final Part part;
  private final String closers;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private JsonString(String json, int from, Part part) {
    this.json = json;
    this.part = part;
    this.closers = closers(json.charAt(from));
    this.at = from + 1;
  }

  static boolean opens(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /// Whether a key stands at a place, which a string in a list is not.
  static boolean isKey(String json, int at) {
    return opens(json.charAt(at)) && isNextKey(json, at);
  }

  static Read key(String json, int from) {
    return new JsonString(json, from, Part.KEY).read();
  }

  static Read value(String json, int from, boolean inObject) {
    return new JsonString(json, from, inObject ? Part.OF_OBJECT : Part.OF_ARRAY).read();
  }

  private static String closers(char opener) {
    return switch (opener) {
      case '"' -> "\"";
      case '\'' -> "'";
      case '`' -> "`";
      default -> "“”\"";
    };
  }

  private Read read() {
    text.append('"');
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '\\') {
        escape();
      } else if (closers.indexOf(c) >= 0 && ends()) {
        var joined = JOINED.matcher(json).region(at + 1, json.length());
        if (!joined.lookingAt()) {
          return new Read(text.append('"').toString(), at + 1);
        }
        at = joined.end();
      } else if (c == '\n' && isLeftOpen()) {
        return new Read(text.append('"').toString(), at);
      } else {
        plain(c);
        at++;
      }
    }
    return new Read(text.append('"').toString(), at);
  }

  private void plain(char c) {
    if (c == '"') {
      text.append("\\\"");
    } else if (c < ' ') {
      text.append("\\u%04x".formatted((int) c));
    } else {
      text.append(c);
    }
  }

  private void escape() {
    char next = at + 1 < json.length() ? json.charAt(at + 1) : ' ';
    if (next == 'u' && !HEX.matcher(json).region(at + 2, json.length()).lookingAt()) {
      text.append("\\\\u");
    } else if ("\"\\/bfnrtu".indexOf(next) >= 0) {
      text.append('\\').append(next);
    } else if (next != '\n') {
      plain(next);
    }
    at += 2;
  }

  /// A quotation mark ends a string where the text behind it goes on as JSON.
  private boolean ends() {
    int next = skipBlanks(at + 1);
    if (next >= json.length()) {
      return true;
    }
    char c = json.charAt(next);
    return switch (part) {
      case KEY -> c == ':' || c == '=';
      case OF_OBJECT ->
          isEndOrComment(next)
              || (c == ',' && goesOnInObject(next + 1))
              || JOINED.matcher(json).region(next, json.length()).lookingAt()
              || isNextKey(json, next);
      case OF_ARRAY ->
          isEndOrComment(next)
              || (c == ',' && goesOnInArray(next + 1))
              || JOINED.matcher(json).region(next, json.length()).lookingAt()
              || c == '{'
              || isNextKey(json, next);
    };
  }

  private boolean isEndOrComment(int next) {
    return "}];".indexOf(json.charAt(next)) >= 0
        || json.startsWith("//", next)
        || json.startsWith("/*", next);
  }

  private boolean goesOnInObject(int from) {
    int after = skipBlanks(from);
    return after >= json.length()
        || "}],/#<{".indexOf(json.charAt(after)) >= 0
        || isNextKey(json, after);
  }

  private boolean goesOnInArray(int from) {
    int after = skipBlanks(from);
    return after >= json.length() || "\"“'{[}],/#<-0123456789tfn".indexOf(json.charAt(after)) >= 0;
  }

  private static boolean isNextKey(String json, int at) {
    return KEY.matcher(json).region(at, json.length()).lookingAt();
  }

  /// A line that ends with a comma before a line with a key: the quotation mark is missing.
  private boolean isLeftOpen() {
    int last = text.length() - 1;
    if (part != Part.OF_OBJECT || text.charAt(last) != ',') {
      return false;
    }
    int next = skipBlanks(at);
    if (next >= json.length() || !isKey(json, next)) {
      return false;
    }
    text.setLength(last);
    return true;
  }

  private int skipBlanks(int from) {
    int next = from;
    while (next < json.length()
        && (Character.isWhitespace(json.charAt(next)) || json.charAt(next) == '\u00a0')) {
      next++;
    }
    return next;
  }
}
