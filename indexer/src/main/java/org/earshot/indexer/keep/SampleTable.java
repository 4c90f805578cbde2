package org.earshot.indexer.keep;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Measured;
import org.earshot.indexer.Measured.Verdict;
import org.earshot.indexer.Sentiment;
import org.jdbi.v3.core.Handle;

/// Draws mentions with words at random, for people to judge, and counts what they say of them: what
/// stars alone say, nobody need judge.
public final class SampleTable {
  /// Few enough that people do them, and after some weeks enough to say something.
  public static final int A_WEEK = 10;

  /// So many are looked at in search of ten with words: of a source that has mostly stars and no
  /// words a week may get fewer.
  private static final int MOST_LOOKED_AT = 200;

  /// What the public said in the last seven days, each mention at most once for ever.
  private static final String CANDIDATES =
      """
      select m.id, m.version, pv.content from indexer.mentions m
        join indexer.posts p on p.id = m.post_id
        join indexer.mention_versions v on v.mention_id = m.id and v.version = m.version
        join indexer.post_versions pv on pv.post_id = p.id and pv.version = p.version
        left join indexer.samples s on s.mention_id = m.id
      where p.seen >= :from and p.seen < :to and v.speaker = 'PUBLIC' and v.vanished is null
        and s.mention_id is null
      order by random() limit :most\
      """;

  private static final String OPEN =
      """
      select s.mention_id from indexer.samples s
      where s.week = :week and not exists (
        select 1 from indexer.judgements j where j.mention_id = s.mention_id and j.sample)
      order by s.mention_id\
      """;

  private static final String VERDICTS =
      """
      select s.mention_id, v.score, v.model, j.sentiment from indexer.samples s
        join indexer.judgements j on j.mention_id = s.mention_id and j.sample
        join indexer.mention_versions v on v.mention_id = s.mention_id and v.version = s.version
      order by s.mention_id, j.id\
      """;

  private record Drawn(long mention, int version) {}

  private record Group(String lang, String model) {}

  private final Store store;
  private final Clock clock;

  public SampleTable(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The mentions of this week's sample that nobody has judged yet; draws what is missing to ten.
  public List<Long> open() {
    var week = week();
    if (drawn(week) < A_WEEK) {
      draw(week);
    }
    return store.read(
        handle -> handle.createQuery(OPEN).bind("week", week).mapTo(Long.class).list());
  }

  /// Whether a mention was drawn.
  static boolean holds(Handle handle, long mentionId) {
    return handle
            .createQuery("select count(*) from indexer.samples where mention_id = :id")
            .bind("id", mentionId)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /// What people said of the drawn mentions, by language and model; of several words on one mention
  /// the first counts.
  public List<Measured> measured() {
    var verdicts = new LinkedHashMap<Group, List<Verdict>>();
    var counted = new HashSet<Long>();
    store.read(handle ->
        handle
            .createQuery(VERDICTS)
            .map((row, context) -> {
              var score = Json.score(row.getString("score"));
              var verdict =
                  new Verdict(score.sentiment(), Sentiment.valueOf(row.getString("sentiment")));
              if (counted.add(row.getLong("mention_id"))) {
                verdicts
                    .computeIfAbsent(
                        new Group(score.lang(), row.getString("model")), g -> new ArrayList<>())
                    .add(verdict);
              }
              return verdict;
            })
            .list());
    return verdicts.entrySet().stream()
        .sorted(SampleTable::mostFirst)
        .map(entry -> new Measured(entry.getKey().lang(), entry.getKey().model(), entry.getValue()))
        .toList();
  }

  private static int mostFirst(
      Map.Entry<Group, List<Verdict>> one, Map.Entry<Group, List<Verdict>> other) {
    return Integer.compare(other.getValue().size(), one.getValue().size());
  }

  private LocalDate week() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private long drawn(LocalDate week) {
    return store.read(handle -> count(handle, week));
  }

  private static long count(Handle handle, LocalDate week) {
    return handle
        .createQuery("select count(*) from indexer.samples where week = :week")
        .bind("week", week)
        .mapTo(Long.class)
        .one();
  }

  private void draw(LocalDate week) {
    store.promise(handle -> {
      Heads.lock(handle, Heads.LOG); // two who draw at once would draw twice as many
      var now = clock.instant();
      long missing = A_WEEK - count(handle, week);
      var candidates = missing > 0 ? candidates(handle, now, missing) : List.<Drawn>of();
      insert(handle, candidates, week, now);
      return candidates.size();
    });
  }

  private static List<Drawn> candidates(Handle handle, Instant now, long most) {
    return handle
        .createQuery(CANDIDATES)
        .bind("from", Times.of(now.minus(Period.ofDays(7))))
        .bind("to", Times.of(now.plusSeconds(1)))
        .bind("most", MOST_LOOKED_AT)
        .map((row, context) ->
            Json.hasWords(row.getString(3))
                ? Optional.of(new Drawn(row.getLong(1), row.getInt(2)))
                : Optional.<Drawn>empty())
        .stream()
        .flatMap(Optional::stream)
        .limit(most)
        .toList();
  }

  private static void insert(Handle handle, List<Drawn> drawn, LocalDate week, Instant now) {
    if (drawn.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            "insert into indexer.samples (mention_id, version, week, drawn)"
                + " values (:mention, :version, :week, :now)");
    for (var one : drawn) {
      batch
          .bind("mention", one.mention())
          .bind("version", one.version())
          .bind("week", week)
          .bind("now", Times.of(now))
          .add();
    }
    batch.execute();
  }
}
