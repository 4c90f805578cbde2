package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.extract.facts.Mojibake;
import org.earshot.crawler.robots.RegistrableDomain;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AddressCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.99;

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void addressesAndEncodingsAreRead() throws IOException {
    var tally = new Tally("httpurl");

    for (var outside : OutsideCase.ofKind("httpurl")) {
      switch (outside.set()) {
        case "wpt-url" ->
            rows(outside).forEach(row -> tally.add(row, AddressExpectations.url(row.row())));
        case "wpt-toascii" ->
            rows(outside).forEach(row -> tally.add(row, AddressExpectations.ascii(row.row())));
        case "cc-resolve" -> tally.add(outside, AddressExpectations.resolved(outside));
        case "cc-normalizer" -> tally.add(outside, AddressExpectations.normalized(outside));
        case "encoding-sniffer", "html5lib-encoding", "chardet", "jsoup-html" -> {
          var expectations = new EncodingExpectations(outside);
          if (expectations.asksSomething()) {
            tally.add(outside, expectations.unmet());
          }
        }
        case "ftfy-mojibake" -> tally.add(outside, unmetMending(outside));
        case "sitemaps" -> tally.add(outside, new SitemapExpectations(outside).unmet());
        case "psl" -> tally.add(outside, unmetDomain(outside));
        case "xray-http" -> tally.add(outside, new RawAnswer(outside).unmet());
        default -> {}
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<String> unmetDomain(OutsideCase outside) {
    var found = RegistrableDomain.of(outside.row().path("input").asString(""));
    var domain = outside.expected().path("registrable_domain");
    var due = domain.isString() ? Optional.of(domain.asString()) : Optional.<String>empty();
    return found.equals(due) ? List.of() : List.of(found + ", not " + due);
  }

  /// Text is mended; straight quotes in place of curly ones and the like are no matter of ours.
  private static List<String> unmetMending(OutsideCase outside) {
    var mended = Mojibake.mend(outside.row().path("input").asString());
    var due = outside.expected().path("fixed_encoding").asString();
    return mended.equals(due) ? List.of() : List.of(mended + ", not " + due);
  }

  /// Each row of a table is a case.
  private static List<OutsideCase> rows(OutsideCase table) {
    return JSON.readTree(table.body()).values().stream()
        .filter(row -> row.isObject())
        .map(row -> table.row(row))
        .toList();
  }
}
