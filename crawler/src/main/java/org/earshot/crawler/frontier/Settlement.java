package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;

/// What a look came to: how it fares now, what is remembered of its page, and when it comes again.
record Settlement(Look.Fare fare, Look.Memory memory, Sightings seen, Instant due) {
  private static final String UPDATE =
      """
      update crawler.looks set at_address = :at, via = '', group_key = :group, due_at = :due,
        pause_millis = :pause, etag = :etag, last_modified = :lastModified,
        validated_address = :validated, digest = :digest, read_once = :readOnce, state = :state,
        since = :since, detail = :detail, last_look = :lastLook, last_success = :lastSuccess,
        posts = :posts, failures = :failures
      where id = :id and revision = :revision
      """;

  /// Writes the row.
  ///
  /// @return false where people have changed the source since the look began
  boolean write(Handle handle, Look look) {
    var start = WebAddress.parse(look.way().address()).orElse(look.way().at());
    return handle
            .createUpdate(UPDATE)
            .bind("id", look.id())
            .bind("revision", look.revision())
            .bind("at", start.url())
            .bind("group", start.group())
            .bind("due", due)
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
            .execute()
        == 1;
  }

  private static Duration nextPause(Look look) {
    return look.place().map(place -> Rhythm.nextPlacePause(place.pause())).orElse(Duration.ZERO);
  }

  static Settlement of(Look.Fare fare, Look.Memory memory, Instant due) {
    return new Settlement(fare, memory, new Sightings.None(), due);
  }
}
