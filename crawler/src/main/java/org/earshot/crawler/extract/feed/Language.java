package org.earshot.crawler.extract.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The language that a feed declares, by `xml:lang` on the nearest element around.
final class Language {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

  private Language() {}

  /// A language tag (BCP 47); an underline between its parts is a mistake that is plain.
  static Optional<String> tag(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.strip().replace('_', '-')).filter(tag -> TAG.matcher(tag).matches());
  }

  static Optional<String> of(Element element) {
    for (var around = element; around != null; around = around.parent()) {
      var lang = tag(around.attr("xml:lang"));
      if (lang.isPresent()) {
        return lang;
      }
    }
    return Optional.empty();
  }
}
