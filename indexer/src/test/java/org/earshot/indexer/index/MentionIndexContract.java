package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.SearchResult.Span;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Summary;
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
    put(List.of(mention(1, post("one"))), List.of(), 17);

    index.commit();
    index.close();
    index = open(folder);

    assertThat(index.position()).isEqualTo(17);
    assertThat(ids("one")).containsExactly(1L);
  }

  @Test
  void laterMentionReplacesTheEarlierAndErasedOnesGo() {
    put(List.of(mention(1, post("one")), mention(2, post("two"))), List.of(), 2);

    put(List.of(mention(1, post("uno"))), List.of(2L, 99L), 4);

    assertThat(ids("")).containsExactly(1L);
    assertThat(ids("one")).isEmpty();
    assertThat(ids("uno")).containsExactly(1L);
  }

  @Test
  void clearedIndexStartsAgain() {
    put(List.of(mention(1, post("one"))), List.of(), 5);

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
    put(mentions.subList(0, 10), List.of(), 10);
    put(mentions.subList(10, 25), List.of(), 25);

    var all = new ArrayList<Long>();
    Optional<String> next = Optional.empty();
    do {
      var page = found(new SearchRequest("kettle", 7, next));
      page.hits().forEach(hit -> all.add(hit.id()));
      assertThat(page.total()).isEqualTo(25);
      next = page.next();
      // What comes in between moves no page.
      long late = 100L + all.size();
      put(List.of(mention(late, post("late"), START.plusSeconds(999))), List.of(), late);
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

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          leaking                         | 11 12
          leak                            | 11 12
          "lid leaks"                     | 11
          "leaks lid"                     | -
          gedimas                         | 12
          gedimų                          | 12
          leaked                          | 11 12
          kettle                          | 12
          βραστήρας                       | 13 14
          βραστήρα                        | 13 14
          vrastiras                       | 13 14
          vrastira                        | 13 14
          lids                            | 11 13
          zwroty                          | 15
          壊れる                           | 16
          壊れた                           | 16
          电水壶                            | 17
          水壶漏水                          | 17
          서비스                            | 18
          C++                             | 19
          C                               | 19
          c++                             | 19
          C#                              | -
          #fail                           | 20
          #fai                            | -
          @acme                           | 20
          =Sky                            | 20
          =sky                            | 19
          =SKY                            | -
          sky                             | 19 20
          😡                              | 20
          "blue sky"                      | 19
          blue ONEAR/3 sky                | 19
          sky NEAR/0 blue                 | 19
          sky ONEAR/0 blue                | -
          sky NOT NEAR/3 blue             | 20
          (blue OR red) NEAR/1 sky        | 19 20
          "sk* tv"                        | 20
          text.en:leaking                 | 11 12
          AcmeFail                        | 20 22
          "Acme fail"                     | 20 22
          Acme-Fail                       | 20 22
          acmefail                        | 22
          กาต้มน้ำ                           | 21
          """)
  void wordsAreFoundInWhateverFormTheyStand(String query, String expected) {
    var all =
        List.of(
            said(11, "en", "The lid leaks, as it always leaked"),
            said(12, "lt", "Po savaitės gedimai, leaks from the kettles"),
            said(13, "el", "Χάλασε ο βραστήρας και το lid"),
            said(14, "el", "xalasan oi vrastires sas"),
            said(15, "pl", "Nie ma zwrotów pieniędzy"),
            said(16, "ja", "すぐに壊れました"),
            said(17, "zh", "这个电水壶漏水"),
            said(18, "ko", "서비스가 너무 느려요"),
            said(19, "en", "Written in C++ under the blue sky"),
            said(20, "en", "@acme fail #fail my red Sky TV is down 😡"),
            said(22, "en", "#AcmeFail"),
            said(21, "th", "กาต้มน้ำเสียแล้ว"));
    put(all, List.of(), 20);

    var wanted = new ArrayList<Long>();
    if (expected != null) {
      for (var id : expected.split(" ", -1)) {
        wanted.add(Long.parseLong(id));
      }
    }
    assertThat(ids(query)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void highlightsCoverTheFormThatStandsThere() {
    put(
        List.of(
            said(1, "en", "The lid leaks"),
            said(2, "lt", "Vėl gedimų daug"),
            said(3, "ja", "すぐに壊れました")),
        List.of(),
        3);

    assertThat(hit("leaking").highlights()).containsExactly(new Span(8, 13));
    assertThat(hit("gedimas").highlights()).containsExactly(new Span(4, 10));
    assertThat(hit("\"lids leak\"").highlights()).containsExactly(new Span(4, 13));
    assertThat(hit("壊れる").highlights()).isNotEmpty();
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
    put(List.of(mention(1, post(text))), List.of(), 1);

    var hit = found(SearchRequest.first("kettle lang:en", 1)).hits().get(0);

    assertThat(hit.excerpt()).hasSizeLessThanOrEqualTo(300).startsWith("word ");
    assertThat(hit.highlights())
        .hasSize(2)
        .allSatisfy(span ->
            assertThat(hit.excerpt().substring(span.start(), span.end())).isEqualTo("kettle"));
    assertThat(found(SearchRequest.first("", 1)).hits().get(0))
        .returns(List.of(), IndexHits.Hit::highlights)
        .returns("", IndexHits.Hit::excerpt);
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

  @Test
  void everyFieldThatMayBeCountedIsCounted() {
    corpus();

    var facets =
        found(SearchRequest.first("", 0).with(Summary.NONE.facets(Summary.FIELDS))).facets();

    assertThat(facets.keySet()).containsExactlyInAnyOrderElementsOf(Summary.FIELDS);
    assertThat(facets)
        .containsEntry("site", Map.of("forum.example", 4L))
        .containsEntry("type", Map.of("review", 1L, "post", 3L))
        .containsEntry("day", Map.of("2026-03-01", 4L))
        .containsEntry("sentiment", Map.of("negative", 2L, "neutral", 2L));
  }

  @Test
  void pageAloneCountsNothing() {
    corpus();

    var page = found(SearchRequest.newest("", 2));

    assertThat(page.hits()).extracting(IndexHits.Hit::id).containsExactly(4L, 3L);
    assertThat(page.total()).isEqualTo(-1);
    assertThat(page.facets()).isEmpty();
    assertThat(page.next()).isPresent();
  }

  @Test
  void timelineHasTheDaysAndHoursOfTheReader() {
    var tallinn = ZoneId.of("Europe/Tallinn");
    // Tallinn puts its clocks forward on 29 March 2026 at three.
    put(
        List.of(
            at(1, "2026-03-28T21:59:59Z", Sentiment.NEGATIVE),
            at(2, "2026-03-28T22:00:00Z", Sentiment.NEGATIVE),
            at(3, "2026-03-29T20:59:59Z", Sentiment.POSITIVE),
            at(4, "2026-03-29T21:00:00Z", Sentiment.NEUTRAL)),
        List.of(),
        4);

    var days =
        found(SearchRequest.first("", 0).with(Summary.TOTAL.over(Summary.Unit.DAY, tallinn)));
    var hours =
        found(SearchRequest.first("", 0).with(Summary.TOTAL.over(Summary.Unit.HOUR, tallinn)));

    assertThat(days.total()).isEqualTo(4);
    assertThat(days.timeline())
        .containsExactly(
            bar("2026-03-27T22:00:00Z", Sentiment.NEGATIVE, 1),
            new SearchResult.Bar(
                Instant.parse("2026-03-28T22:00:00Z"),
                Map.of(Sentiment.NEGATIVE, 1L, Sentiment.POSITIVE, 1L)),
            bar("2026-03-29T21:00:00Z", Sentiment.NEUTRAL, 1));
    assertThat(hours.timeline())
        .containsExactly(
            bar("2026-03-28T21:00:00Z", Sentiment.NEGATIVE, 1),
            bar("2026-03-28T22:00:00Z", Sentiment.NEGATIVE, 1),
            bar("2026-03-29T20:00:00Z", Sentiment.POSITIVE, 1),
            bar("2026-03-29T21:00:00Z", Sentiment.NEUTRAL, 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void dashboardCountsWhatALoopCounts(long seed) {
    var random = new Random(seed);
    var mentions = new ArrayList<Mention>();
    var counted = new TreeMap<LocalDate, Map<Sentiment, Long>>();
    for (long id = 1; id <= 3_000; id++) {
      var seen = START.plusSeconds(random.nextInt(40 * 24 * 3_600));
      var sentiment = List.of(Sentiment.values()).get(random.nextInt(3));
      boolean ours = random.nextBoolean();
      mentions.add(
          mention(
              id,
              post("text").build(),
              ours ? "ours" : "theirs",
              random.nextInt(4),
              seen,
              score("en", sentiment)));
      var day = LocalDate.ofInstant(seen, ZoneOffset.UTC);
      if (ours
          && !day.isBefore(LocalDate.of(2026, 3, 5))
          && day.isBefore(LocalDate.of(2026, 4, 4))) {
        counted
            .computeIfAbsent(day, _ -> new EnumMap<>(Sentiment.class))
            .merge(sentiment, 1L, Long::sum);
      }
    }
    for (int from = 0; from < mentions.size(); from += 700) {
      put(mentions.subList(from, Math.min(from + 700, mentions.size())), List.of(), from + 1);
    }

    var dashboard =
        found(
            SearchRequest.dashboard(
                "ours", LocalDate.of(2026, 3, 5), LocalDate.of(2026, 4, 3), ZoneOffset.UTC));

    var days = new TreeMap<LocalDate, Map<Sentiment, Long>>();
    dashboard
        .timeline()
        .forEach(bar -> days.put(LocalDate.ofInstant(bar.start(), ZoneOffset.UTC), bar.counts()));
    assertThat(days).isEqualTo(counted);
    long total =
        counted.values().stream().flatMap(day -> day.values().stream()).mapToLong(n -> n).sum();
    assertThat(dashboard.total()).isEqualTo(total);
    assertThat(sum(dashboard.facets().getOrDefault("source", Map.of()))).isEqualTo(total);
    assertThat(sum(dashboard.facets().getOrDefault("sentiment", Map.of()))).isEqualTo(total);
  }

  @Test
  void wordsThatStandOutAreToldInTheirMostFrequentForm() {
    var mentions = new ArrayList<Mention>();
    for (long id = 1; id <= 400; id++) {
      boolean bad = id % 8 == 0;
      var words =
          bad
              ? (id % 24 != 0 ? "the refunds never came" : "a refund came never")
              : "the parcel came";
      mentions.add(said(id, "en", words + " number" + id % 7));
    }
    put(mentions, List.of(), 1);

    var telling =
        found(SearchRequest.first("never", 0).with(Summary.NONE.against("", 5))).telling();

    assertThat(telling).extracting(SearchResult.Telling::word).containsExactly("refunds");
    assertThat(telling.get(0).share()).isEqualTo(1);
    assertThat(telling.get(0).usual()).isEqualTo(0.125);
    var against = found(SearchRequest.first("never", 0).with(Summary.NONE.against("refund", 5)));
    assertThat(against.telling()).isEmpty();
  }

  @Test
  void nearestMentionsSayTheSame() {
    put(
        List.of(
            said(1, "en", "The lid of my kettle broke after a week and support never answered"),
            said(2, "en", "My kettle's lid broke within weeks, and the support does not answer"),
            said(3, "en", "Lovely colour, quick delivery, the whole family likes it"),
            said(4, "en", "Quick delivery and a lovely colour")),
        List.of(),
        4);

    assertThat(nearest(1)).containsExactly(2L);
    assertThat(nearest(3)).containsExactly(4L);
    assertThat(nearest(99)).isEmpty();
  }

  @Test
  void whatIsAppliedIsShownByTheRefreshAndKeptByTheCommit() {
    put(List.of(mention(1, post("one"))), List.of(), 1);
    index.commit();
    index.apply(List.of(mention(2, post("two"))), List.of(), 2);

    assertThat(ids("")).containsExactly(1L);
    assertThat(index.position()).isEqualTo(2);
    index.refresh();
    assertThat(ids("")).containsExactly(2L, 1L);
    index.close();
    index = open(folder);
    assertThat(index.position()).isEqualTo(1);
    assertThat(ids("")).containsExactly(1L);
  }

  private List<Long> nearest(long id) {
    return switch (index.like(id, 10)) {
      case IndexHits.Found found -> found.hits().stream().map(IndexHits.Hit::id).toList();
      case IndexHits.BadQuery bad -> throw new AssertionError(bad);
    };
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SearchResult.Bar bar(String start, Sentiment sentiment, long count) {
    return new SearchResult.Bar(Instant.parse(start), Map.of(sentiment, count));
  }

  private static Mention at(long id, String seen, Sentiment sentiment) {
    return mention(id, post("text").build(), "b", 1, Instant.parse(seen), score("en", sentiment));
  }

  private static Mention said(long id, String lang, String text) {
    return mention(id, post(text).build(), "b", 1, score(lang, Sentiment.NEUTRAL));
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
    put(
        List.of(
            mention(1, one, "acme-kettle", 7, score("lt", Sentiment.NEGATIVE)),
            mention(2, two, "acme-kettle", 7, score("en", Sentiment.NEGATIVE, Topic.DELIVERY)),
            mention(3, three, "acme-kettle", 7, score("en", Sentiment.NEUTRAL)),
            mention(4, four, "rival", 9, score("el", Sentiment.NEUTRAL, Topic.PRICE))),
        List.of(),
        4);
  }

  /// Applies and shows.
  final void put(List<Mention> changed, List<Long> erased, long position) {
    index.apply(changed, erased, position);
    index.refresh();
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
