package org.earshot.crawler.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "entry-content, BODY",
    "c-article__body, BODY",
    "postBody, BODY",
    "share_buttons, BOILERPLATE",
    "relatedArticles, BOILERPLATE",
    "comment-list, COMMENTS",
    "sr-only, HIDDEN",
    "wp-caption-text, CAPTION",
    "byline, AUTHOR",
    "last updated, CHANGED"
  })
  void namesTellWhatAnElementHolds(String names, Sign sign) {
    assertThat(Sign.in(names, new HashMap<>())).contains(sign);
  }

  @ParameterizedTest
  @CsvSource({"has-sidebar", "no-comments", "with_related", "hideOnDesktop", "downloads"})
  void namesOfLayoutsTellNothing(String names) {
    assertThat(Sign.in(names, new HashMap<>()))
        .doesNotContain(Sign.BOILERPLATE, Sign.COMMENTS, Sign.HIDDEN);
  }
}
