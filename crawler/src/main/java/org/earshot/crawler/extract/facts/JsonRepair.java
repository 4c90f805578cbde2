package org.earshot.crawler.extract.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// Mends JSON that a template has broken: quotation marks inside a string that nobody escaped,
/// missing commas between values, brackets that are never closed.
final class JsonRepair {
  /// The next key, where somebody forgot the comma before it.
  private static final Pattern KEY = Pattern.compile("\"[@\\w:.-]{1,60}\"\\s*:");

  private final String json;
  private final StringBuilder mended;
  private final Deque<Character> open = new ArrayDeque<>();
  private boolean inString;
  private boolean valueEnded;

  private JsonRepair(String json) {
    this.json = json;
    this.mended = new StringBuilder(json.length() + 16);
  }

  static String repair(String json) {
    return new JsonRepair(json).run();
  }

  private String run() {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString && c == '\\' && i + 1 < json.length()) {
        mended.append(c).append(json.charAt(++i));
      } else if (c == '"') {
        quote(i);
      } else {
        other(c);
      }
    }
    if (inString) {
      mended.append('"');
    }
    open.forEach(mended::append);
    return mended.toString();
  }

  private void quote(int at) {
    if (!inString) {
      separate();
      inString = true;
      mended.append('"');
    } else if (endsString(at)) {
      inString = false;
      valueEnded = true;
      mended.append('"');
    } else {
      mended.append("\\\"");
    }
  }

  /// A quotation mark ends a string where the text behind it goes on as JSON: with a colon, a
  /// bracket, or a comma that a new value follows.
  private boolean endsString(int at) {
    int next = skipBlanks(at + 1);
    if (next >= json.length()) {
      return true;
    }
    char c = json.charAt(next);
    if (c == ',') {
      int after = skipBlanks(next + 1);
      return after >= json.length() || "\"{[}]-0123456789tfn".indexOf(json.charAt(after)) >= 0;
    }
    return c == ':'
        || c == '}'
        || c == ']'
        || KEY.matcher(json).region(next, json.length()).lookingAt();
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    return next;
  }

  private void other(char c) {
    if (!inString) {
      switch (c) {
        case '{', '[' -> {
          separate();
          open.push(c == '{' ? '}' : ']');
        }
        case '}', ']' -> close(c);
        case ',', ':' -> {
          valueEnded = false;
          if (open.isEmpty()) {
            mended.append(' '); // values in a row need nothing between them
            return;
          }
        }
        default -> {
          // numbers, words and blanks stay as they are
        }
      }
      if (c == '}' || c == ']') {
        return;
      }
    }
    mended.append(c);
  }

  private void separate() {
    if (valueEnded && !open.isEmpty()) {
      mended.append(',');
    }
    valueEnded = false;
  }

  /// A bracket too many is dropped, one too few is put in.
  private void close(char bracket) {
    if (!open.contains(bracket)) {
      return;
    }
    while (open.peek() != bracket) {
      mended.append(open.pop());
    }
    mended.append(open.pop());
    valueEnded = true;
  }
}
