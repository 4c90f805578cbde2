package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.index.Samples.START;
import static org.earshot.indexer.index.Samples.at;
import static org.earshot.indexer.index.Samples.mention;
import static org.earshot.indexer.index.Samples.post;
import static org.earshot.indexer.index.Samples.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told about all hits.
interface CountingContract extends IndexUnderTest {
  @Test
  default void facetsCountOverAllHits() {
    putCorpus();

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
  default void everyFieldThatMayBeCountedIsCounted() {
    putCorpus();

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
  default void timelineHasTheDaysAndHoursOfTheReader() {
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
  default void dashboardCountsWhatALoopCounts(long seed) {
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
  default void sliceAndQueryOfTheSameMeanTheSame() {
    putCorpus();
    put(List.of(at(9, "2026-03-02T00:00:00Z", Sentiment.POSITIVE)), List.of(), 5);
    var day = LocalDate.of(2026, 3, 1);
    var summary = Summary.USUAL.over(Summary.Unit.HOUR, ZoneOffset.UTC);
    var slice = SearchRequest.dashboard("Acme-Kettle", day, day, ZoneOffset.UTC).slice();
    var written = "brand:acme-kettle seen:[2026-03-01 TO 2026-03-02T00:00:00Z}";

    for (var also : List.of("", "kettle", "kettle OR naive", "NOT leaks", "seen:2026 lang:en")) {
      var sliced = new SearchRequest(also, 2, Optional.empty(), summary, slice);
      var asked = new SearchRequest(written + " " + group(also), 2, Optional.empty(), summary);
      assertThat(found(sliced)).as(also).isEqualTo(found(asked));
    }
    var rest = found(SearchRequest.first("seen:{2026-03-01 TO *] OR rating:1", 5));
    assertThat(rest.hits()).extracting(IndexHits.Hit::id).containsExactly(9L, 1L);
  }

  private static String group(String query) {
    return query.isEmpty() ? "" : "(" + query + ")";
  }

  @Test
  default void mostFrequentValuesAreToldFirstAndEqualsByTheAlphabet() {
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < 120; i++) {
      // Source 60 occurs twice, source 61 three times, all others once.
      int source = i >= 118 ? 61 : i == 117 ? 60 : i;
      mentions.add(
          mention(
              i + 1,
              post("text").build(),
              "b",
              source,
              START.plusSeconds(i),
              score("en", Sentiment.NEUTRAL)));
      if (i % 25 == 24) {
        put(mentions, List.of(), i);
        mentions.clear();
      }
    }
    put(mentions, List.of(), 120);

    var sources =
        found(SearchRequest.first("", 0).with(Summary.NONE.facets(List.of("source"))))
            .facets()
            .getOrDefault("source", Map.of());

    assertThat(sources).hasSize(50);
    assertThat(List.copyOf(sources.keySet()).subList(0, 6))
        .containsExactly("61", "60", "0", "1", "10", "100");
    assertThat(sources).containsEntry("61", 3L).containsEntry("60", 2L).containsEntry("0", 1L);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Vilnius",
        "Asia/Kolkata",
        "America/Havana",
        "America/Santiago",
        "Pacific/Apia"
      })
  default void everyBarHoldsWhatFellIntoItsHourOrDay(String zone) {
    var random = new Random(5);
    var reader = ZoneId.of(zone);
    var start = Instant.parse("2011-01-01T00:00:00Z").getEpochSecond();
    var mentions = new ArrayList<Mention>();
    var days = new TreeMap<Instant, Long>();
    var hours = new TreeMap<Instant, Long>();
    for (long id = 1; id <= 1_500; id++) {
      var seen = Instant.ofEpochSecond(start + random.nextInt(400 * 24 * 3_600));
      mentions.add(at(id, seen.toString(), Sentiment.NEUTRAL));
      var there = seen.atZone(reader);
      days.merge(there.toLocalDate().atStartOfDay(reader).toInstant(), 1L, Long::sum);
      hours.merge(there.truncatedTo(ChronoUnit.HOURS).toInstant(), 1L, Long::sum);
    }
    put(mentions.subList(0, 900), List.of(), 1);
    put(mentions.subList(900, 1_500), List.of(), 2);

    assertThat(bars(Summary.Unit.DAY, reader)).isEqualTo(days);
  }

  @Test
  default void daysBesideATimelineAreThoseOfItsZone() {
    put(List.of(at(1, "2026-03-01T23:30:00Z", Sentiment.NEUTRAL)), List.of(), 1);
    var days = Summary.NONE.facets(List.of("day"));
    var there = days.over(Summary.Unit.DAY, ZoneId.of("Europe/Vilnius"));

    assertThat(found(SearchRequest.first("", 0).with(there)).facets())
        .containsEntry("day", Map.of("2026-03-02", 1L));
    assertThat(found(SearchRequest.first("", 0).with(days)).facets())
        .containsEntry("day", Map.of("2026-03-01", 1L));
  }

  private Map<Instant, Long> bars(Summary.Unit unit, ZoneId zone) {
    var bars = new TreeMap<Instant, Long>();
    found(SearchRequest.first("", 0).with(Summary.NONE.over(unit, zone)))
        .timeline()
        .forEach(bar -> bars.put(bar.start(), bar.total()));
    return bars;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SearchResult.Bar bar(String start, Sentiment sentiment, long count) {
    return new SearchResult.Bar(Instant.parse(start), Map.of(sentiment, count));
  }
}
