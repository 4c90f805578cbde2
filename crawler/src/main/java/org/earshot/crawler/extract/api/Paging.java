package org.earshot.crawler.extract.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Permalinks;

/// Finds the address of the page that follows.
final class Paging {
  private static final Pattern COMMA = Pattern.compile(",(?=\\s*<)");
  private static final Pattern RELATION =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]+))");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private Paging() {}

  /// What the answer's `Link` header names as next (RFC 8288, section 3).
  static Optional<String> linked(Page page) {
    return page.headers().getOrDefault("link", List.of()).stream()
        .flatMap(header -> Arrays.stream(COMMA.split(header)))
        .filter(Paging::isNext)
        .map(link -> link.substring(link.indexOf('<') + 1, Math.max(1, link.indexOf('>'))))
        .flatMap(target -> Permalinks.resolve(page.url(), target).stream())
        .findFirst();
  }

  /// An address with a parameter of its query set, in place of what it said of it.
  static String with(String address, String name, String value) {
    var bare = Permalinks.withoutFragment(address);
    int mark = bare.indexOf('?');
    var query = mark < 0 ? "" : bare.substring(mark + 1);
    var kept =
        Arrays.stream(query.split("&", -1))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "="));
    return (mark < 0 ? bare : bare.substring(0, mark))
        + "?"
        + Stream.concat(kept, Stream.of(name + "=" + Address.encoded(value)))
            .collect(Collectors.joining("&"));
  }

  /// Which page of a list an answer is, by the parameter `page` of its address; the first is 1.
  static int number(Page page) {
    return Address.of(page.url())
        .flatMap(parts -> parts.parameter("page"))
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Integer::parseInt)
        .orElse(1);
  }

  /// Whether a page holds fewer than it could, so that no other follows even where a cache has
  /// taken the `Link` header away.
  ///
  /// @param usual how many a page holds where the address does not say
  static boolean isShort(Page page, int shown, int usual) {
    return shown
        < Address.of(page.url())
            .flatMap(parts -> parts.parameter("per_page"))
            .filter(number -> NUMBER.matcher(number).matches())
            .map(Integer::parseInt)
            .orElse(usual);
  }

  private static boolean isNext(String link) {
    int end = link.indexOf('>');
    if (link.indexOf('<') < 0 || end < link.indexOf('<')) {
      return false;
    }
    var relation = RELATION.matcher(link.substring(end));
    if (!relation.find()) {
      return false;
    }
    var names = Optional.ofNullable(relation.group(1)).orElse(relation.group(2));
    return Arrays.asList(names.split("\\s+", -1)).contains("next");
  }
}
