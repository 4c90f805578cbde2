package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;

/// What a look came to: how it fares now, what is remembered of its page, and where and when it
/// goes on.
///
/// @param walk how far it has come; from its first page again where the look is over
/// @param news posts that no look had seen before
record Settlement(
    Look.Fare fare,
    Look.Memory memory,
    Look.Walk walk,
    Habits habits,
    Sightings seen,
    int news,
    Next next) {
  /// Nothing new.
  Settlement(
      Look.Fare fare,
      Look.Memory memory,
      Look.Walk walk,
      Habits habits,
      Sightings seen,
      Next next) {
    this(fare, memory, walk, habits, seen, 0, next);
  }

  private static final String UPDATE =
      """
      update crawler.looks set at_address = :at, via = '', group_key = :group, due_at = :due,
        pause_millis = :pause, etag = :etag, last_modified = :lastModified,
        validated_address = :validated, digest = :digest, read_once = :readOnce, state = :state,
        since = :since, detail = :detail, last_look = :lastLook, last_success = :lastSuccess,
        posts = :posts, failures = :failures, page_number = :page, remembered = :remembered,
        fresh = :fresh, tail_address = :tail, habits = :habits
      where id = :id and revision = :revision
      """;

  /// Where and when a look goes on.
  record Next(WebAddress at, Instant due) {}

  /// Writes the row.
  ///
  /// @return false where people have changed the source since the look began
  boolean write(Handle handle, Look look) {
    return handle
            .createUpdate(UPDATE)
            .bind("id", look.id())
            .bind("revision", look.revision())
            .bind("at", Database.storable(next.at().url()))
            .bind("group", next.at().group())
            .bind("due", next.due())
            .bind("pause", nextPause(look).toMillis())
            .bind("etag", memory.validators().etag())
            .bind("lastModified", memory.validators().lastModified())
            .bind("validated", memory.validated().map(Database::storable))
            .bind("digest", memory.digest())
            .bind("readOnce", memory.readOnce())
            .bind("state", fare.state())
            .bind("since", fare.since())
            .bind("detail", fare.detail())
            .bind("lastLook", fare.lastLook())
            .bind("lastSuccess", fare.lastSuccess())
            .bind("posts", fare.posts())
            .bind("failures", fare.failures())
            .bind("page", walk.pages())
            .bind("remembered", walk.last().row())
            .bind("fresh", walk.fresh().row())
            .bind("tail", walk.tail().map(WebAddress::url).map(Database::storable))
            .bind("habits", habits.row())
            .execute()
        == 1;
  }

  /// What it adds to the ledger: only looks at a source itself count, and only whole ones.
  Coverage.Sum sum(Look look) {
    boolean counts = look.role() instanceof Look.Role.Itself && fare.state() != State.DUE_BY_HAND;
    return new Coverage.Sum(counts && walk.begins() ? 1 : 0, fare.state(), counts ? news : 0);
  }

  /// A look that goes on at another page has not been made yet.
  private Duration nextPause(Look look) {
    return look.place()
        .map(place -> walk.begins() ? Rhythm.nextPlacePause(place.pause()) : place.pause())
        .orElse(Duration.ZERO);
  }
}
