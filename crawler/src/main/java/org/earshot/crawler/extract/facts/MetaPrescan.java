package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what a page says of its characters before it can be read as characters (HTML standard,
/// "prescan a byte stream to determine its encoding").
final class MetaPrescan {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset[\\s]*=[\\s]*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

  private final String text;
  private int at;

  /// @param text the first bytes, each as the character of its number
  MetaPrescan(String text) {
    this.text = text;
  }

  /// An attribute, or the end of a tag, or of all.
  private record Attribute(String name, String value) {
    static final Attribute TAG_ENDS = new Attribute("", "");

    boolean isEnd() {
      return name.isEmpty();
    }
  }

  Optional<Charset> charset() {
    try {
      while (at < text.length()) {
        var found = step();
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (EndOfText _) {
      // What the bytes did not say to the end, they did not say.
    }
    return Optional.empty();
  }

  /// The standard leaves everything at the end of the bytes, from wherever it is.
  @SuppressWarnings("serial") // never leaves this class
  private static final class EndOfText extends RuntimeException {
    EndOfText() {
      super(null, null, false, false);
    }
  }

  private Optional<Charset> step() {
    int start = text.indexOf('<', at);
    if (start < 0) {
      throw new EndOfText();
    }
    at = start;
    if (text.startsWith("<!--", at)) {
      skipPast("-->", at + 2);
    } else if (isMeta()) {
      at += "<meta".length();
      return meta();
    } else if (isTag()) {
      skipName();
      while (!attribute().isEnd()) {
        // Attributes of other tags may contain what looks like a tag.
      }
    } else if (at + 1 < text.length() && "!/?".indexOf(text.charAt(at + 1)) >= 0) {
      skipPast(">", at);
    } else {
      at++;
    }
    return Optional.empty();
  }

  private void skipPast(String end, int from) {
    int found = text.indexOf(end, from);
    if (found < 0) {
      throw new EndOfText();
    }
    at = found + end.length();
  }

  private boolean isMeta() {
    int end = at + "<meta".length();
    return text.regionMatches(true, at, "<meta", 0, "<meta".length())
        && end < text.length()
        && (isBlank(text.charAt(end)) || text.charAt(end) == '/');
  }

  private boolean isTag() {
    int letter = text.startsWith("</", at) ? at + 2 : at + 1;
    return letter < text.length()
        && Character.isLetter(text.charAt(letter))
        && text.charAt(letter) < 0x80;
  }

  private void skipName() {
    while (!isBlank(current()) && current() != '>') {
      at++;
    }
  }

  private Optional<Charset> meta() {
    boolean pragma = false;
    boolean needsPragma = false;
    Optional<String> label = Optional.empty();
    for (var next = attribute(); !next.isEnd(); next = attribute()) {
      switch (next.name()) {
        case "http-equiv" -> pragma |= next.value().equals("content-type");
        case "content" -> {
          var said = fromContent(next.value());
          if (said.isPresent() && label.isEmpty()) {
            label = said;
            needsPragma = true;
          }
        }
        case "charset" -> {
          label = Optional.of(next.value());
          needsPragma = false;
        }
        default -> {}
      }
    }
    return needsPragma && !pragma ? Optional.empty() : label.flatMap(CharsetLabels::findDeclared);
  }

  private static Optional<String> fromContent(String value) {
    var matcher = CHARSET.matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(matcher.group(1))
        .or(() -> Optional.ofNullable(matcher.group(2)))
        .or(() -> Optional.ofNullable(matcher.group(3)));
  }

  private Attribute attribute() {
    while (isBlank(current()) || current() == '/') {
      at++;
    }
    if (current() == '>') {
      at++;
      return Attribute.TAG_ENDS;
    }
    int start = at;
    while (!(current() == '=' && at > start)
        && !isBlank(current())
        && "/>".indexOf(current()) < 0) {
      at++;
    }
    var name = text.substring(start, at).toLowerCase(Locale.ROOT);
    skipBlanks();
    if (current() != '=') {
      return new Attribute(name, "");
    }
    at++;
    skipBlanks();
    return new Attribute(name, value().toLowerCase(Locale.ROOT));
  }

  private String value() {
    char quote = current();
    if (quote == '"' || quote == '\'') {
      int start = at + 1;
      skipPast(String.valueOf(quote), start);
      return text.substring(start, at - 1);
    }
    int start = at;
    while (!isBlank(current()) && current() != '>') {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipBlanks() {
    while (isBlank(current())) {
      at++;
    }
  }

  private char current() {
    if (at >= text.length()) {
      throw new EndOfText();
    }
    return text.charAt(at);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
