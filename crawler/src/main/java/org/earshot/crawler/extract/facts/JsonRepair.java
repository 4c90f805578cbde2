package org.earshot.crawler.extract.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// Mends JSON that a template has broken: quotation marks inside a string that nobody escaped or
/// that are missing, commas, brackets and values that are missing or too many, words of other
/// languages for nothing, and what does not belong there at all.
final class JsonRepair {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");

  /// `4,5` as a value in an object, where a key would have to follow the comma.
  private static final Pattern COMMA_NUMBER =
      Pattern.compile("(\\d{1,3}),(\\d{1,3})(?=\\s{0,9}[,}])");

  private static final Pattern WORD = Pattern.compile("[^\\s,:{}\\[\\]\"'<>=]{1,200}");
  private static final Pattern COLON = Pattern.compile("\\s{0,200}(?:=>?|:)");

  /// A placeholder that a template did not fill.
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[{%][^{}]{0,500}[}%]\\}");

  /// What is open, and how far it is.
  private static final class Level {
    private final boolean object;
    private boolean empty = true;
    private boolean afterKey;

    Level(boolean object) {
      this.object = object;
    }

    char closing() {
      return object ? '}' : ']';
    }
  }

  private final String json;
  private final StringBuilder mended;
  private final Deque<Level> open = new ArrayDeque<>();
  private int at;

  private JsonRepair(String json) {
    this.json = json;
    this.mended = new StringBuilder(json.length() + 16);
  }

  static String repair(String json) {
    return new JsonRepair(json).run();
  }

  private String run() {
    while (open.size() <= LenientJson.MAX_DEPTH) {
      at = JsonJunk.end(json, at);
      if (at >= json.length()) {
        break;
      }
      var level = open.peek();
      if (level == null) {
        root();
      } else if (level.afterKey) {
        valueOf(level);
      } else if (level.object) {
        inObject(level);
      } else {
        inArray(level);
      }
    }
    open.forEach(this::end);
    return mended.toString();
  }

  private void root() {
    char c = json.charAt(at);
    if (c == '{' || c == '[') {
      open(c == '{');
    } else if (JsonString.isKey(json, at) && mended.isEmpty()) {
      mended.append('{');
      open.push(new Level(true));
    } else {
      at++;
    }
  }

  private void inObject(Level level) {
    char c = json.charAt(at);
    if (c == '}' || c == ']') {
      close(level, c);
    } else if (c == '{' || c == '[') {
      key(level, "\"_\"");
    } else if (JsonString.opens(c)) {
      quotedKey(level);
    } else {
      bareKey(level);
    }
  }

  private void quotedKey(Level level) {
    var string = JsonString.key(json, at);
    var colon = COLON.matcher(json).region(string.end(), json.length());
    at = string.end();
    if (colon.lookingAt()) {
      at = colon.end();
      key(level, string.text());
    }
  }

  private void bareKey(Level level) {
    var word = WORD.matcher(json).region(at, json.length());
    if (!word.lookingAt()) {
      at++;
      return;
    }
    at = word.end();
    int end = at < json.length() && json.charAt(at) == '"' ? at + 1 : at;
    var colon = COLON.matcher(json).region(end, json.length());
    if (colon.lookingAt()) {
      at = colon.end();
      key(level, '"' + word.group().replace("\\", "") + '"');
    }
  }

  private void key(Level level, String text) {
    separate(level);
    mended.append(text).append(':');
    level.afterKey = true;
  }

  private void valueOf(Level level) {
    level.afterKey = false;
    char c = json.charAt(at);
    if (c == ',' || c == '}' || c == ']') {
      mended.append("null");
      return;
    }
    value(level);
  }

  private void inArray(Level level) {
    char c = json.charAt(at);
    if (c == ']' || c == '}') {
      close(level, c);
    } else if (c == ',') {
      at++;
    } else if (JsonString.isKey(json, at)) {
      closeForKey(level);
    } else {
      separate(level);
      value(level);
    }
  }

  /// A key in a list: somebody forgot to close it.
  private void closeForKey(Level level) {
    if (open.size() == 1) {
      at++;
      return;
    }
    end(level);
    open.pop();
  }

  /// A bracket too many is dropped, one too few is put in.
  private void close(Level level, char bracket) {
    if (level.closing() != bracket) {
      if (open.stream().noneMatch(one -> one.closing() == bracket)) {
        at++;
        return;
      }
    } else {
      at++;
    }
    end(level);
    open.pop();
  }

  private void end(Level level) {
    mended.append(level.afterKey ? "null" : "").append(level.closing());
    level.afterKey = false;
  }

  private void separate(Level level) {
    if (!level.empty) {
      mended.append(',');
    }
    level.empty = false;
  }

  private void open(boolean object) {
    mended.append(object ? '{' : '[');
    open.push(new Level(object));
    at++;
  }

  private void value(Level level) {
    char c = json.charAt(at);
    var placeholder = PLACEHOLDER.matcher(json).region(at, json.length());
    if (c == '{' && placeholder.lookingAt()) {
      at = placeholder.end();
      mended.append("null");
    } else if (c == '{' || c == '[') {
      open(c == '{');
    } else if (JsonString.opens(c)) {
      var string = JsonString.value(json, at, level.object);
      at = string.end();
      mended.append(string.text());
    } else {
      bare(level);
    }
  }

  /// A number or a word; words that are none of JSON's stand for nothing.
  private void bare(Level level) {
    var number = COMMA_NUMBER.matcher(json).region(at, json.length());
    if (level.object && number.lookingAt()) {
      at = number.end();
      mended.append(Integer.parseInt(number.group(1))).append('.').append(number.group(2));
      return;
    }
    var word = WORD.matcher(json).region(at, json.length());
    if (!word.lookingAt()) {
      at++;
      mended.append("null");
      return;
    }
    at = word.end();
    mended.append(plain(word.group()));
  }

  private static String plain(String word) {
    if (NUMBER.matcher(word).matches()) {
      return word;
    }
    return switch (word) {
      case "true", "True", "TRUE" -> "true";
      case "false", "False", "FALSE" -> "false";
      default -> word.matches("[+-]?[\\d./:T+Z-]{1,30}") ? '"' + word + '"' : "null";
    };
  }
}
