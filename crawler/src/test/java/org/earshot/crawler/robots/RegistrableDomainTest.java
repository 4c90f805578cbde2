package org.earshot.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          reviews.acme.co.uk,   acme.co.uk
          WWW.Acme.LT,          acme.lt
          acme.github.io,       acme.github.io
          github.io,            none
          co.uk,                none
          printer.local,        none
          .acme.lt,             none
          '',                   none
          """)
  void domainIsWhatSomebodyCanRegister(String host, String domain) {
    assertThat(RegistrableDomain.of(host)).isEqualTo(Optional.ofNullable(domain));
  }
}
