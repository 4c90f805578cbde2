package org.earshot.crawler.robots;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a crawler calls itself: a product token, or a whole user agent that contains one (RFC 9309,
/// section 2.2.1).
///
/// @param words the names in it, in lower case
record Product(Set<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");
  private static final Pattern VERSION = Pattern.compile("/[^\\s;,)]*");

  Product {
    words = Set.copyOf(words);
  }

  static Product of(String agent) {
    return new Product(words(agent));
  }

  static Set<String> words(String text) {
    return BETWEEN
        .splitAsStream(VERSION.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
