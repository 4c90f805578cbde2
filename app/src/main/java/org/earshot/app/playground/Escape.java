package org.earshot.app.playground;

/// Makes text safe to stand in HTML, XML and script elements.
final class Escape {
  private Escape() {}

  /// For element content and quoted attributes of HTML and XML alike.
  static String markup(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Escape::isXml).forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  /// For JSON inside a script element: no `<` can end the element, and the separators that are line
  /// ends in JavaScript alone are spelled out.
  static String script(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /// Text as paragraphs; a blank line begins a new one.
  static String paragraphs(String text) {
    return "<p>" + markup(text.strip()).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(c);
    };
  }

  /// XML 1.0 section 2.2: what may stand in a document at all.
  static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
