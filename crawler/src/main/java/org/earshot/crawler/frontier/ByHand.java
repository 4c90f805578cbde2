package org.earshot.crawler.frontier;

import java.time.Clock;
import java.util.List;
import org.earshot.crawler.Route;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;

/// The sources that no program may read: a person looks there when they are due, and says so.
public final class ByHand {
  private static final String LOOKED =
      """
      update crawler.looks set since = case when state = 'OK' then since else :now end,
        state = 'OK', detail = 'a person looked there', last_look = :now, last_success = :now,
        due_at = :due, failures = 0, read_once = true
      where source_id = :source and place_key = ''
      """;

  private final Jdbi jdbi;
  private final Routing routing;
  private final Clock clock;

  public ByHand(Jdbi durable, Routing routing, Clock clock) {
    this.jdbi = durable;
    this.routing = routing;
    this.clock = clock;
  }

  /// Keeps a person's word that he has looked.
  ///
  /// @throws IllegalArgumentException when it is a source that we read ourselves
  public void looked(Source source) {
    var spec = source.spec();
    if (routing.route(spec.address(), spec.kind()).access() != Route.Access.PERSON) {
      throw new IllegalArgumentException("'" + spec.name() + "' is not looked at by hand");
    }
    var now = clock.instant();
    Database.change(
        jdbi,
        handle -> {
          handle
              .createUpdate(LOOKED)
              .bind("now", now)
              .bind("due", now.plus(spec.cadence().every()))
              .bind("source", source.id())
              .execute();
          var looked =
              new Coverage.Entry(
                  new Coverage.Hour(source.id(), now), new Coverage.Sum(1, State.OK, 0), false);
          Coverage.add(handle.getConnection(), List.of(looked));
        });
  }
}
