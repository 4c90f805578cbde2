package org.earshot.crawler.robots;

import java.util.Set;

/// A `User-agent` line: the products that it names.
///
/// RFC 9309, section 2.2.1, knows letters, `_` and `-` only. Real files also have digits and other
/// scripts, a version behind (`earshot/1.0`), or several names in a line; each word counts.
///
/// @param words in lower case
/// @param everybody whether it is `*`
record Agent(Set<String> words, boolean everybody) {
  Agent {
    words = Set.copyOf(words);
  }

  static Agent parse(String value) {
    boolean star = value.startsWith("*") && (value.length() == 1 || value.charAt(1) <= ' ');
    return new Agent(Product.words(value), star);
  }

  /// A line of several words is a list of products: it names a crawler that goes by one name, but
  /// is no part of a longer user agent.
  boolean names(Product product) {
    boolean comparable = words.size() == 1 || product.words().size() == 1;
    return comparable && product.words().stream().anyMatch(words::contains);
  }
}
