package org.earshot.crawler.extract.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The language that a feed declares, by `xml:lang` on the nearest element around.
final class Language {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}");

  private Language() {}

  static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  static Optional<String> of(Element element) {
    for (var around = element; around != null; around = around.parent()) {
      var lang = around.attr("xml:lang").strip();
      if (isTag(lang)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
