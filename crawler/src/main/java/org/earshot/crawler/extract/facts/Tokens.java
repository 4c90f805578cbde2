package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers and words of a short text, in its order.
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+|[\\p{L}\\p{M}][\\p{L}\\p{M}_]*(?:[.'’-][\\p{L}\\p{M}_]+)*");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}_]*(?:[.'’-][\\p{L}\\p{M}_]+)*");

  private Tokens() {}

  static List<String> of(String text) {
    return found(TOKEN, text);
  }

  static List<String> words(String text) {
    return found(WORD, text);
  }

  static boolean isNumber(String token) {
    return token.charAt(0) >= '0' && token.charAt(0) <= '9';
  }

  private static List<String> found(Pattern pattern, String text) {
    var found = new ArrayList<String>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
