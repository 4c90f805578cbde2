package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the words and fields of a query find.
interface QueryContract extends IndexUnderTest {
  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          kettle                                 | 1 2
          KETTLE                                 | 1 2
          kettles                                | 1 2
          "never again"                          | 1
          "again never"                          | -
          never again                            | 1 3
          never OR leaks                         | 1 2 3
          kettle AND NOT leaks                   | 1
          kettle -leaks                          | 1
          NOT kettle                             | 3 4
          +kettle +leaks                         | 2
          (never OR leaks) AND lang:lt           | 1
          lang:lt AND sentiment:negative "never again" | 1
          lang:LT                                | 1
          sentiment:Negative                     | 1 2
          brand:acme-kettle                      | 1 2 3
          topic:delivery                         | 2
          topic:(delivery OR price)              | 2 4
          type:review                            | 1
          source:7                               | 1 2 3
          site:forum.example                     | 1 2 3 4
          title:"broken lid"                     | 1
          author:rasa                            | 1
          rasa                                   | 1
          rating:1                               | 1
          rating:[1 TO 2]                        | 1 4
          rating:[* TO 4}                        | 1 4
          rating:*                               | 1 4
          rating:{1 TO *]                        | 4
          seen:2026-03-01                        | 1 2 3 4
          seen:[2026-01-01 TO *]                 | 1 2 3 4
          seen:[* TO 2026-02-28]                 | -
          seen:{2026-03-01 TO *]                 | -
          published:2026-02                      | 2
          published:[2026-02-10 TO 2026-02-10]   | 2
          published:[2026-02-10 TO 2026-02-10}   | -
          published:{2026-02-09 TO 2026]         | 2
          published:"2026-02-10T10:00:00Z"       | 2
          ket*                                   | 1 2
          k?ttle                                 | 1 2
          ketle~                                 | 1 2
          lang:l*                                | 1
          lang:*                                 | 1 2 3 4
          *:*                                    | 1 2 3 4
          *                                      | 1 2 3 4
          naive                                  | 3
          NAÏVE                                  | 3
          καλημερα                               | 4
          పాడైంది                                  | 4
          url:"https://forum.example/p/1?a=B"    | 1
          "https://forum.example"                | -
          script                                 | 3
          the                                    | -
          """)
  default void queryFinds(String query, String expected) {
    putCorpus();

    var wanted = new ArrayList<Long>();
    if (expected != null) {
      for (var id : expected.split(" ", -1)) {
        wanted.add(Long.parseLong(id));
      }
    }
    assertThat(ids(query)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest(name = "{0} is refused at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kettle AND                  | 10 | ends too early
          (kettle                     | 0  | bracket is not closed
          kettle)                     | 6  | from here on: ')'
          "kettle                     | 0  | quote is not closed
          kettle AND OR lid           | 11 | from here on: 'OR lid'
          *tle                        | 0  | begins with a wildcard
          lid ?ttle                   | 4  | begins with a wildcard
          url:*example                | 4  | begins with a wildcard
          lid /k.*/                   | 4  | Regular expressions
          lid colour:red              | 4  | no field 'colour'
          seen:yesterday              | 5  | is no date
          seen:[2026-13-01 TO *]      | 6  | is no date
          seen:20*                    | 5  | is no date
          rating:good                 | 7  | is no number
          rating:NaN                  | 7  | is no number
          a*b*c*d*e*f                 | 0  | more than 4 wildcards
          """)
  default void badQueryIsRefusedWithItsPosition(String query, int position, String message) {
    putCorpus();

    var answer = index().search(SearchRequest.first(query, 5));

    assertThat(answer)
        .isInstanceOfSatisfying(
            IndexHits.BadQuery.class,
            bad -> {
              assertThat(bad.message()).contains(message);
              assertThat(bad.position()).isEqualTo(position);
            });
  }

  @Test
  default void hostileQueryIsAnsweredOrRefusedAndNeverThrows() {
    putCorpus();
    var hostile =
        List.of(
            "(".repeat(1_900),
            "(".repeat(900) + "a" + ")".repeat(900),
            "a ".repeat(1_000),
            "a* ".repeat(600),
            "x".repeat(5_000),
            "ab~2 ".repeat(300),
            "\"" + "a ".repeat(900) + "\"~1000000",
            "a^1e400",
            "a^-1",
            "\\",
            "\u0000",
            "\uD800",
            "text:",
            ":",
            "[a TO b]",
            "[* TO *]",
            "a\\*",
            "NOT NOT a",
            "-",
            "&& ||",
            "kettle~99999999999999999999",
            "a?*?*?*b",
            "seen:[NOW TO *]",
            "null",
            "' OR 1=1 --");

    for (var query : hostile) {
      assertThat(index().search(SearchRequest.first(query, 5))).as(query).isNotNull();
    }
  }
}
