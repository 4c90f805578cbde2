package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "one date can only be read day first | 03/02/2026;13/02/2026 | en | a.com | DAY_FIRST",
        "one date can only be read month first | 04-09-2005;07-24-2009 | en | a.com | MONTH_FIRST",
        "dots | 03.02.2026 | en | a.com | DAY_FIRST",
        "only one order runs forward | 01/09/2026;02/01/2026;03/05/2026 | en | a.com | MONTH_FIRST",
        "the language's region | 03/02/2026 | en-US | a.com | MONTH_FIRST",
        "another region | 03/02/2026 | en-GB | a.com | DAY_FIRST",
        "another language | 03/02/2026 | fr | a.com | DAY_FIRST",
        "a domain | 03/02/2026 | en | shop.co.uk | DAY_FIRST",
        "a clock of twelve hours | 03/02/2026 4:05 PM | en | a.com | MONTH_FIRST",
        "nothing tells | 03/02/2026 | en | a.com | UNKNOWN",
        "no numbers | 3 May 2026 | en-US | a.com | UNKNOWN"
      })
  void evidenceDecides(String what, String dates, String language, String host, DayOrder order) {
    assertThat(DayOrder.of(List.of(dates.split(";")), Optional.of(language), host))
        .isEqualTo(order);
  }
}
