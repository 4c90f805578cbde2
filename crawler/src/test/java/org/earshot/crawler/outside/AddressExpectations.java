package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.WebUrl;
import tools.jackson.databind.JsonNode;

/// What addresses should be read as.
final class AddressExpectations {
  private static final Map<String, Function<WebUrl, String>> PARTS =
      Map.ofEntries(
          Map.entry("href", WebUrl::toString),
          Map.entry("protocol", url -> url.scheme() + ":"),
          Map.entry("username", WebUrl::username),
          Map.entry("password", WebUrl::password),
          Map.entry("hostname", url -> url.host().orElse("")),
          Map.entry(
              "port", url -> url.port().isPresent() ? String.valueOf(url.port().getAsInt()) : ""),
          Map.entry("pathname", WebUrl::pathText),
          Map.entry("search", url -> shown("?", url.query())),
          Map.entry("hash", url -> shown("#", url.fragment())));

  private AddressExpectations() {}

  private static String shown(String sign, Optional<String> part) {
    return part.filter(text -> !text.isEmpty()).map(text -> sign + text).orElse("");
  }

  /// A row of the table of the web platform tests: all parts of the address, or its failure.
  static List<String> url(JsonNode row) {
    var input = row.path("input").asString();
    var base = row.path("base");
    var url = base.isString() ? resolved(base.asString(), input) : WebUrl.parse(input);
    if (row.path("failure").asBoolean(false)) {
      return url.map(found -> List.of("'" + input + "' is read as " + found)).orElse(List.of());
    }
    if (url.isEmpty()) {
      return List.of("'" + input + "' is not read, but " + row.path("href").asString());
    }
    var unmet = new ArrayList<String>();
    PARTS.forEach((name, part) -> {
      var due = row.path(name);
      if (due.isString() && !due.asString().equals(part.apply(url.get()))) {
        unmet.add(
            "'%s' on '%s': %s is %s, not %s"
                .formatted(input, base.asString(""), name, part.apply(url.get()), due.asString()));
      }
    });
    return unmet;
  }

  /// A base that is no address fails, whatever is looked for from there.
  private static Optional<WebUrl> resolved(String base, String input) {
    return WebUrl.parse(base).flatMap(_ -> WebUrl.resolve(base, input));
  }

  /// A row of the table of host names.
  static List<String> ascii(JsonNode row) {
    var input = row.path("input").asString();
    var host = WebUrl.parse("https://" + input + "/x").flatMap(WebUrl::host);
    var due = Optional.of(row.path("output")).filter(JsonNode::isString).map(JsonNode::asString);
    return host.equals(due) ? List.of() : List.of("'" + input + "' is " + host + ", not " + due);
  }

  /// A link is resolved as browsers do.
  static List<String> resolved(OutsideCase outside) {
    var due = outside.expected().path("resolved").asString();
    var found =
        WebUrl.resolve(
                outside.row().path("base").asString(), outside.row().path("input").asString())
            .map(WebUrl::toString)
            .orElse("");
    return found.equals(due) ? List.of() : List.of(found + ", not " + due);
  }

  /// An address has one permalink. The order of parameters is left as it is: it is the site's, and
  /// some sites answer to one order only; crawler-commons sorts them.
  static List<String> normalized(OutsideCase outside) {
    var due = outside.expected().path("normalized").asString();
    var found = Permalinks.normalize(outside.row().path("input").asString());
    return sorted(found).equals(sorted(due)) ? List.of() : List.of(found + ", not " + due);
  }

  private static List<String> sorted(String address) {
    return Arrays.stream(address.split("[?&]", -1)).sorted().toList();
  }
}
