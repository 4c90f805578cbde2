package org.earshot.crawler.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {
  @ParameterizedTest(name = "{0} is by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann Example                       | Ann Example
          Written by Ann Example on 3 May 2026 | Ann Example
          von Ann Beispiel                     | Ann Beispiel
          Autorin: Ann Beispiel                | Ann Beispiel
          Par Ann Exemple, 21 juin 2018        | Ann Exemple
          Ann Example, Staff writer            | Ann Example
          Ann Example • The News               | Ann Example
          View all posts by Ann Example        | Ann Example
          Alles von Ann Beispiel               | Ann Beispiel
          Ann Example - https://news.example/  | Ann Example
          Ann Example 2nd Sep                  | Ann Example
          Ann van der Example                  | Ann van der Example
          """)
  void nameIsReadOutOfAByline(String byline, String name) {
    assertThat(Byline.name(byline)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"admin", "https://news.example/ann", "2026", "By", "Editor"})
  void whatNamesNobodyIsLeftOut(String byline) {
    assertThat(Byline.name(byline)).isEqualTo(Optional.empty());
  }
}
