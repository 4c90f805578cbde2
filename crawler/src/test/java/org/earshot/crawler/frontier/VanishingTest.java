package org.earshot.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanishingTest {
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

  /// Posts are named by the day they were published: `d05`; `u1` is undated.
  @ParameterizedTest(name = "known {0}, page {1}, complete {2}: missing {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d05 d04 d03 | d05 d03      | false | d04
          d05 d04 d03 | d05 d04      | false | ''
          d05 d04 d03 | d05 d04      | true  | d03
          d05 d04 d03 | d09 d08      | false | ''
          d05 d04 d03 | d09 d08      | true  | d05 d04 d03
          d05 d04 d03 | ''           | true  | ''
          d05 d04 d03 | ''           | false | ''
          d05 d04 d03 | d09 d02      | false | ''
          d05 u1 d03  | d05 d03      | false | ''
          d05 u1 d03  | d05 d03      | true  | u1
          d05 d04 d01 | d01 d09 d08  | false | ''
          d05 d04 d01 | d01 d09 d03  | false | ''
          d05 d04 d02 | d01 d09 d02  | false | d05 d04
          d02 d03 d05 | d02 d05 d06  | false | d03
          """)
  void missingIsWhatThePageWouldHaveToShow(
      String known, String page, boolean complete, String missing) {
    var posts = words(page).map(VanishingTest::post).toList();

    var absent =
        Vanishing.absent(
            known(known),
            new Extraction.Posts("page", posts, complete, Optional.empty()),
            new Vanishing.Reach(true, true, true));

    assertThat(absent).isEqualTo(Set.copyOf(words(missing).map(VanishingTest::key).toList()));
  }

  @Test
  void secondLookCountsOnlyWhenItIsSpaced() {
    var spacing = new Vanishing.Spacing(Duration.ofMinutes(10), NOW);

    assertThat(spacing.enough(NOW.minus(Duration.ofMinutes(5)))).isTrue();
    assertThat(spacing.enough(NOW.minus(Duration.ofMinutes(5)).plusMillis(1))).isFalse();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static List<KnownPost> known(String ids) {
    return words(ids)
        .map(id -> new KnownPost(key(id), published(id), NOW, Optional.empty()))
        .toList();
  }

  private static PostKey key(String id) {
    return new PostKey("shop.example", id);
  }

  private static Optional<Instant> published(String id) {
    return id.startsWith("d")
        ? Optional.of(Instant.parse("2026-01-" + id.substring(1) + "T00:00:00Z"))
        : Optional.empty();
  }

  private static Post post(String id) {
    var builder = Post.builder(key(id), PostType.REVIEW).text("x");
    published(id).ifPresent(at -> builder.published(SiteTime.exactly(at)));
    return builder.build();
  }
}
