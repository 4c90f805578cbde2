package org.earshot.crawler.extract.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short names that a feed declares for pieces of text (XML 1.0, section 4.2), put in by hand: the
/// parser knows no declarations, so that there is nothing to fetch and nothing that explodes. What
/// stands for markup, for another name or for a long text stays as it is.
final class DeclaredEntities {
  /// Declarations stand before the first element, near the beginning.
  private static final int PRESCAN = 10_000;

  /// Uses of names in one document; as a value has at most 200 characters, this bounds what a text
  /// can grow.
  private static final int MAX_USES = 10_000;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<!ENTITY\\s{1,20}([A-Za-z][\\w.-]{0,40})\\s{1,20}(?:\"([^\"<&%]{0,200})\"|'([^'<&%]{0,200})')\\s{0,20}>");
  private static final Pattern USE = Pattern.compile("&([A-Za-z][\\w.-]{0,40});");

  private DeclaredEntities() {}

  static String putIn(String text) {
    int prescan = Math.min(PRESCAN, text.length());
    if (text.indexOf("<!ENTITY", 0, prescan) < 0) {
      return text;
    }
    var start = text.substring(0, prescan);
    var values = declared(start);
    int[] uses = {0};
    return USE.matcher(text)
        .replaceAll(use -> {
          var value = values.get(use.group(1));
          return Matcher.quoteReplacement(
              value != null && uses[0]++ < MAX_USES ? value : use.group());
        });
  }

  private static Map<String, String> declared(String start) {
    var values = new HashMap<String, String>();
    var declaration = DECLARATION.matcher(start);
    while (declaration.find()) {
      var value = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
      values.putIfAbsent(declaration.group(1), value);
    }
    return values;
  }
}
