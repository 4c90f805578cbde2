package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.Score;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult.Span;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every index of mentions does, whatever engine it is made of.
abstract class MentionIndexContract {
  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path folder;
  MentionIndex index;

  abstract MentionIndex open(Path place);

  @BeforeEach
  void open() {
    index = open(folder);
  }

  @AfterEach
  void close() {
    index.close();
    index.close();
  }

  @Test
  void positionComesBackWithWhatWasApplied() {
    assertThat(index.position()).isZero();
    index.apply(List.of(mention(1, post("one"))), List.of(), 17);

    index.close();
    index = open(folder);

    assertThat(index.position()).isEqualTo(17);
    assertThat(ids("one")).containsExactly(1L);
  }

  @Test
  void laterMentionReplacesTheEarlierAndErasedOnesGo() {
    index.apply(List.of(mention(1, post("one")), mention(2, post("two"))), List.of(), 2);

    index.apply(List.of(mention(1, post("uno"))), List.of(2L, 99L), 4);

    assertThat(ids("")).containsExactly(1L);
    assertThat(ids("one")).isEmpty();
    assertThat(ids("uno")).containsExactly(1L);
  }

  @Test
  void clearedIndexStartsAgain() {
    index.apply(List.of(mention(1, post("one"))), List.of(), 5);

    index.clear();

    assertThat(index.position()).isZero();
    assertThat(ids("")).isEmpty();
  }

  @Test
  void newestComeFirstAndPagesFollowEachOther() {
    var mentions = new ArrayList<Mention>();
    for (int i = 1; i <= 25; i++) {
      // Three at each moment: the number decides.
      mentions.add(mention(i, post("kettle"), START.plusSeconds(i / 3)));
    }
    index.apply(mentions.subList(0, 10), List.of(), 10);
    index.apply(mentions.subList(10, 25), List.of(), 25);

    var all = new ArrayList<Long>();
    Optional<String> next = Optional.empty();
    do {
      var page = found(new SearchRequest("kettle", 7, next));
      page.hits().forEach(hit -> all.add(hit.id()));
      assertThat(page.total()).isEqualTo(25);
      next = page.next();
      // What comes in between moves no page.
      long late = 100L + all.size();
      index.apply(List.of(mention(late, post("late"), START.plusSeconds(999))), List.of(), late);
    } while (next.isPresent());

    var expected = new ArrayList<Long>();
    for (long i = 25; i >= 1; i--) {
      expected.add(i);
    }
    assertThat(all).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "%%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void inventedCursorIsRefused(String cursor) {
    var answer = index.search(new SearchRequest("", 5, Optional.of(cursor)));

    assertThat(answer).isInstanceOf(IndexHits.BadQuery.class);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          kettle                                 | 1 2
          KETTLE                                 | 1 2
          kettles                                | -
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
  void queryFinds(String query, String expected) {
    corpus();

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
          (kettle                     | 7  | ends too early
          kettle)                     | 6  | from here on: ')'
          "kettle                     | 7  | ends too early
          kettle AND OR lid           | 11 | from here on: 'OR lid'
          *tle                        | 0  | begins with a wildcard
          lid ?ttle                   | 4  | begins with a wildcard
          url:*example                | 4  | begins with a wildcard
          lid /k.*/                   | 4  | Regular expressions
          lid colour:red              | 4  | no field 'colour'
          http://x.example            | 5  | Regular expressions
          seen:yesterday              | 5  | is no date
          seen:[2026-13-01 TO *]      | 6  | is no date
          seen:20*                    | 5  | cannot be asked for in the field seen
          rating:good                 | 7  | is no number
          rating:NaN                  | 7  | is no number
          a*b*c*d*e*f                 | 0  | more than 4 wildcards
          """)
  void badQueryIsRefusedWithItsPosition(String query, int position, String message) {
    corpus();

    var answer = index.search(SearchRequest.first(query, 5));

    assertThat(answer)
        .isInstanceOfSatisfying(
            IndexHits.BadQuery.class,
            bad -> {
              assertThat(bad.message()).contains(message);
              assertThat(bad.position()).isEqualTo(position);
            });
  }

  @Test
  void hostileQueryIsAnsweredOrRefusedAndNeverThrows() {
    corpus();
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
      assertThat(index.search(SearchRequest.first(query, 5))).as(query).isNotNull();
    }
  }

  @Test
  void facetsCountOverAllHits() {
    corpus();

    var found = found(SearchRequest.first("", 1));

    assertThat(found.hits()).hasSize(1);
    assertThat(found.facets())
        .containsEntry("brand", Map.of("acme-kettle", 3L, "rival", 1L))
        .containsEntry("sentiment", Map.of("negative", 2L, "neutral", 2L))
        .containsEntry("lang", Map.of("lt", 1L, "en", 2L, "el", 1L))
        .containsEntry("source", Map.of("7", 3L, "9", 1L))
        .containsEntry("topic", Map.of("delivery", 1L, "price", 1L));
    assertThat(found(SearchRequest.first("lang:lt", 1)).facets()).containsEntry("topic", Map.of());
  }

  @Test
  void excerptStandsAroundTheFirstMatch() {
    var text =
        "word ".repeat(200) + "the kettle leaks, the kettle is \uD83D\uDE00 " + "tail ".repeat(200);
    index.apply(List.of(mention(1, post(text))), List.of(), 1);

    var hit = found(SearchRequest.first("kettle lang:en", 1)).hits().get(0);

    assertThat(hit.excerpt()).hasSizeLessThanOrEqualTo(300).startsWith("word ");
    assertThat(hit.highlights())
        .hasSize(2)
        .allSatisfy(span ->
            assertThat(hit.excerpt().substring(span.start(), span.end())).isEqualTo("kettle"));
    assertThat(found(SearchRequest.first("", 1)).hits().get(0))
        .returns(List.of(), IndexHits.Hit::highlights)
        .returns(text.substring(0, 300), IndexHits.Hit::excerpt);
  }

  @Test
  void highlightsAreOfWordsThatWereAskedForInTitleAndText() {
    corpus();

    assertThat(hit("lid").highlights()).containsExactly(new Span(7, 10));
    assertThat(hit("\"never again\" -foo").excerpt()).isEqualTo("Broken lid\nkettle never again");
    assertThat(hit("\"never again\" -foo").highlights()).containsExactly(new Span(18, 29));
    assertThat(hit("NEV* AND author:rasa").highlights()).containsExactly(new Span(18, 23));
    assertThat(hit("script").excerpt()).contains("<script>alert('x')</script>");
  }

  private IndexHits.Hit hit(String query) {
    return found(SearchRequest.first(query, 1)).hits().get(0);
  }

  private void corpus() {
    var one =
        Post.builder(new PostKey("forum.example", "1"), PostType.REVIEW)
            .url("https://forum.example/p/1?a=B")
            .title("Broken lid")
            .text("kettle never again")
            .author(Author.named("Rasa Rasienė"))
            .rating(Rating.of(1, 5))
            .build();
    var two =
        post("kettle leaks")
            .published(SiteTime.exactly(Instant.parse("2026-02-10T10:00:00Z")))
            .build();
    var three = post("never <script>alert('x')</script> do it again, naïve me").build();
    var four = post("Καλημέρα, పాడైంది").rating(Rating.of(2.5, 10)).build();
    index.apply(
        List.of(
            mention(1, one, "acme-kettle", 7, score("lt", Sentiment.NEGATIVE)),
            mention(2, two, "acme-kettle", 7, score("en", Sentiment.NEGATIVE, Topic.DELIVERY)),
            mention(3, three, "acme-kettle", 7, score("en", Sentiment.NEUTRAL)),
            mention(4, four, "rival", 9, score("el", Sentiment.NEUTRAL, Topic.PRICE))),
        List.of(),
        4);
  }

  List<Long> ids(String query) {
    return found(SearchRequest.first(query, 200)).hits().stream().map(IndexHits.Hit::id).toList();
  }

  IndexHits.Found found(SearchRequest request) {
    return switch (index.search(request)) {
      case IndexHits.Found found -> found;
      case IndexHits.BadQuery bad -> throw new AssertionError(bad);
    };
  }

  static PostBuilder post(String text) {
    return Post.builder(new PostKey("forum.example", "x"), PostType.POST).text(text);
  }

  static Mention mention(long id, PostBuilder post) {
    return mention(id, post, START.plus(Duration.ofSeconds(id)));
  }

  static Mention mention(long id, PostBuilder post, Instant seen) {
    return mention(id, post.build(), "b", 1, seen, score("en", Sentiment.NEUTRAL));
  }

  private static Mention mention(long id, Post post, String brand, long source, Score score) {
    return mention(id, post, brand, source, START.plusSeconds(id), score);
  }

  private static Mention mention(
      long id, Post post, String brand, long source, Instant seen, Score score) {
    return new Mention(
        id,
        1,
        brand,
        source,
        post,
        Mention.Why.NAMED,
        Arrival.LIVE,
        true,
        Mention.Speaker.PUBLIC,
        seen,
        seen,
        Optional.empty(),
        score,
        Optional.empty(),
        Optional.empty());
  }

  private static Score score(String lang, Sentiment sentiment, Topic... topics) {
    return new Score(lang, sentiment, 0, 1, false, List.of(topics), 0, false, List.of(), "test-1");
  }
}
