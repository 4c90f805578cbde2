package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.gate.Leases;
import org.earshot.crawler.gate.StoredGate;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// What is due, in the database.
public final class Frontier {
  private static final String JOINED =
      " from crawler.looks l join crawler.sources s on s.id = l.source_id ";

  private static final String LOOKS = "select " + LookRow.COLUMNS + JOINED;
  private static final String OF_SOURCES = LOOKS + "where l.place_key = '' order by s.name";
  private static final String OF_SOURCE = LOOKS + "where l.place_key = '' and s.id = :id";
  private static final String NOW =
      """
      update crawler.looks set due_at = :now
      where source_id = :source and place_key = '' and due_at > :now
      """;
  private static final String ENDED = "delete from crawler.looks where ends_at < :now";
  private static final String ELSEWHERE =
      """
      select max(last_success) as answered from crawler.looks
      where group_key = :group and id <> :id and state in ('OK', 'EMPTY', 'SLOW')
      """;

  private final Jdbi jdbi;

  public Frontier(Jdbi plain) {
    this.jdbi = plain;
  }

  Claims claims(StoredGate gate, Claims.Terms terms) {
    return new Claims(jdbi, gate, terms);
  }

  /// When each host wants its next step, of those that want it by a moment; those that have waited
  /// longest come first.
  public List<Map.Entry<String, Instant>> wakes(Instant by) {
    return Database.with(jdbi, handle -> Leases.wakes(handle.getConnection(), by));
  }

  /// Forgets the places whose time is over.
  public void dropEnded(Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate(ENDED).bind("now", now).execute());
  }

  public void lookNow(long sourceId, Instant now) {
    Database.change(
        jdbi,
        handle -> {
          handle.createUpdate(NOW).bind("now", now).bind("source", sourceId).execute();
          LookRows.stir(handle, sourceId, now);
        });
  }

  List<DueLook> ofSources() {
    return jdbi.withHandle(handle -> due(handle.createQuery(OF_SOURCES)).list());
  }

  Optional<DueLook> ofSource(long id) {
    return jdbi.withHandle(handle -> due(handle.createQuery(OF_SOURCE).bind("id", id)).findOne());
  }

  private static org.jdbi.v3.core.result.ResultIterable<DueLook> due(Query query) {
    var look = new LookRow();
    return query.map(
        (row, context) -> new DueLook(look.map(row, context), Database.instant(row, "due_at")));
  }

  /// Keeps what looks came to, together with what they saw, or nothing of those whose source people
  /// have changed meanwhile.
  void write(FrontierWrites.Batch batch) {
    Database.change(jdbi, handle -> FrontierWrites.write(handle, batch));
  }

  Optional<Backfill> backfill(Look look) {
    return jdbi.withHandle(handle -> Backfills.find(handle, look.source().id()))
        .filter(row -> row.state() == Backfill.State.RUNNING);
  }

  /// What all maps of a look's source name.
  List<MapEntry> mapEntries(Look look) {
    return Database.with(
        jdbi, handle -> new MapRows(handle.getConnection(), look.source().id()).all());
  }

  /// When another look last read a page of the same host well: the site was up then.
  Optional<Instant> answeredElsewhere(Look look) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ELSEWHERE)
            .bind("group", look.way().at().group())
            .bind("id", look.id())
            .map((row, context) -> Database.maybeInstant(row, "answered"))
            .one());
  }

  /// Those of a look's missing posts that another look has seen since.
  Set<PostKey> seenElsewhere(Look look) {
    return jdbi.withHandle(handle -> KnownPosts.seenElsewhere(handle, look));
  }

  /// The mentions that the looks of findings have seen before, by the look's number.
  Map<Long, List<KnownPost>> known(List<Found<Finding>> found) {
    var looks =
        found.stream()
            .map(Found::finding)
            .filter(Frontier::asksWhatIsKnown)
            .map(finding -> finding.look().id())
            .toList();
    return looks.isEmpty()
        ? Map.of()
        : Database.with(jdbi, handle -> KnownPosts.of(handle.getConnection(), looks));
  }

  private static boolean asksWhatIsKnown(Finding finding) {
    return switch (finding) {
      case Finding.Read _, Finding.NotThere _ -> true;
      case Finding.Same same -> same.look().fare().posts() > 0 && !same.look().memory().map();
      case Finding.Mapped _, Finding.Fared _, Finding.Standing _ -> false;
    };
  }
}
