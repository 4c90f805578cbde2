package org.earshot.crawler.frontier;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.Source;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The places where somebody waits for a reply to show.
public final class Places {
  private static final String MOVE_END =
      """
      update crawler.looks set ends_at = :until
      where source_id = :source and place_key = :place
      """;
  private static final String REMOVE =
      "delete from crawler.looks where source_id = :source and place_key = :place";

  private final Jdbi jdbi;
  private final Clock clock;

  public Places(Jdbi durable, Clock clock) {
    this.jdbi = durable;
    this.clock = clock;
  }

  /// Begins to look; where it looks already, only the end moves.
  ///
  /// @throws IllegalArgumentException when the address is not http or https
  public void watch(PlaceLook look, Source source) {
    var at = WebAddress.of(look.address());
    var pause = Rhythm.firstPlacePause(source.spec().cadence().every());
    Database.change(jdbi, handle -> watch(handle, look, at, pause));
  }

  private void watch(Handle handle, PlaceLook look, WebAddress at, Duration pause)
      throws SQLException {
    LookRows.addPlace(handle, look, at, pause, clock.instant());
    handle
        .createUpdate(MOVE_END)
        .bind("until", look.until())
        .bind("source", look.sourceId())
        .bind("place", Digests.of(look.address().toString()))
        .execute();
  }

  public void unwatch(PlaceLook look) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(REMOVE)
            .bind("source", look.sourceId())
            .bind("place", Digests.of(look.address().toString()))
            .execute());
  }
}
