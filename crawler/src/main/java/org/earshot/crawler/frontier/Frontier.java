package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// What is due, in the database.
public final class Frontier {
  private static final String JOINED =
      " from crawler.looks l join crawler.sources s on s.id = l.source_id ";

  /// Whoever is listened to is not looked at; his places are.
  private static final String LOOKED_AT =
      "where s.active and (s.kind <> 'jetstream' or l.place_key <> '') ";

  private static final String LOOKS = "select " + LookRow.COLUMNS + JOINED;
  private static final String EARLIEST =
      LOOKS
          + LOOKED_AT
          + "and l.group_key = :group and l.due_at <= :now order by l.due_at, l.id limit 1";
  private static final String WAKES =
      "select l.group_key, min(l.due_at) as due_at"
          + JOINED
          + LOOKED_AT
          + "group by l.group_key order by 2";
  private static final String NEXT =
      "select min(l.due_at) as due_at" + JOINED + LOOKED_AT + "and l.group_key = :group";
  private static final String OF_SOURCES = LOOKS + "where l.place_key = '' order by s.name";
  private static final String OF_SOURCE = LOOKS + "where l.place_key = '' and s.id = :id";
  private static final String NOW =
      """
      update crawler.looks set due_at = :now
      where source_id = :source and place_key = '' and due_at > :now
      """;
  private static final String ENDED = "delete from crawler.looks where ends_at < :now";
  private static final String POSTPONE =
      "update crawler.looks set due_at = :due where id = :id and revision = :revision";
  private static final String POSTPONE_HOST =
      "update crawler.looks set due_at = :until where group_key = :group and due_at < :until";
  private static final String MOVE =
      """
      update crawler.looks set at_address = :at, via = :via, group_key = :group
      where id = :id and revision = :revision
      """;

  private static final String FORGET_TAIL =
      "update crawler.looks set tail_address = null where id = :id and revision = :revision";

  private static final String ELSEWHERE =
      """
      select max(last_success) as answered from crawler.looks
      where group_key = :group and id <> :id and state in ('OK', 'EMPTY', 'SLOW')
      """;

  private final Jdbi jdbi;

  public Frontier(Jdbi plain) {
    this.jdbi = plain;
  }

  Optional<Look> earliest(String group, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(EARLIEST)
            .bind("group", group)
            .bind("now", now)
            .map(new LookRow())
            .findOne());
  }

  /// When each host has something due, the longest overdue first.
  public List<Map.Entry<String, Instant>> wakes() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(WAKES)
            .map((row, context) ->
                Map.entry(row.getString("group_key"), Database.instant(row, "due_at")))
            .list());
  }

  /// When a host has something due.
  public Optional<Instant> nextDue(String group) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(NEXT)
            .bind("group", group)
            .map((row, context) -> Database.maybeInstant(row, "due_at"))
            .one());
  }

  /// Forgets the places whose time is over.
  public void dropEnded(Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate(ENDED).bind("now", now).execute());
  }

  public void lookNow(long sourceId, Instant now) {
    jdbi.useHandle(
        handle -> handle.createUpdate(NOW).bind("now", now).bind("source", sourceId).execute());
  }

  void postpone(Look look, Instant due) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(POSTPONE)
            .bind("due", due)
            .bind("id", look.id())
            .bind("revision", look.revision())
            .execute());
  }

  /// Makes nothing due at a host before the moment that it named.
  void postponeHost(String group, Instant until) {
    jdbi.useHandle(handle ->
        handle.createUpdate(POSTPONE_HOST).bind("until", until).bind("group", group).execute());
  }

  /// Follows a redirect: the look goes on at another address, due as it was.
  void move(Look look, WebAddress to) {
    var via = new ArrayList<>(look.way().via());
    via.add(look.way().at().url());
    jdbi.useHandle(handle ->
        handle
            .createUpdate(MOVE)
            .bind("at", Database.storable(to.url()))
            .bind("via", String.join("\n", via))
            .bind("group", to.group())
            .bind("id", look.id())
            .bind("revision", look.revision())
            .execute());
  }

  /// Lets a look begin at this address, due as it was.
  void begin(Look look, WebAddress start) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(MOVE)
            .bind("at", Database.storable(start.url()))
            .bind("via", "")
            .bind("group", start.group())
            .bind("id", look.id())
            .bind("revision", look.revision())
            .execute());
  }

  /// Lets a list that has lost its last page be read from its beginning.
  void forgetTail(Look look) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(FORGET_TAIL)
            .bind("id", look.id())
            .bind("revision", look.revision())
            .execute());
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

  /// A look and when it is due.
  record DueLook(Look look, Instant due) {}

  /// Keeps what a look came to, together with what it saw, or nothing where people have changed the
  /// source meanwhile.
  void settle(Look look, Settlement settlement) {
    jdbi.useTransaction(handle -> {
      if (settlement.write(handle, look)) {
        settlement
            .fare()
            .lastLook()
            .ifPresent(at -> {
              settlement.seen().write(handle, look, at);
              Coverage.add(handle, look.source().id(), at, settlement.sum(look));
            });
      }
    });
  }

  Optional<Backfill> backfill(Look look) {
    return jdbi.withHandle(handle -> Backfills.find(handle, look.source().id()))
        .filter(row -> row.state() == Backfill.State.RUNNING);
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

  List<KnownPost> known(Look look) {
    return jdbi.withHandle((Handle handle) -> KnownPosts.of(handle, look));
  }
}
