package org.earshot.indexer.keep;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.earshot.indexer.Claim;
import org.jdbi.v3.core.Handle;

/// What waits for a decision: one row for a mention, from the oldest version that nobody decided on
/// to the newest. So a worker always decides on the newest, and no two decide on one mention.
public final class ClaimTable {
  private final Store store;
  private final Clock clock;

  public ClaimTable(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Queues versions in the transaction that keeps them.
  ///
  /// @param before number of the log entry before the first version's
  static void queue(Handle handle, List<Plan.Version> versions, long before) {
    var number = before;
    var rows = new ArrayList<Queued>();
    for (var version : versions) {
      number++;
      rows.add(new Queued(version.row().id(), version.version(), number));
    }
    // Always in the same order: two transactions that lock the same rows never wait for each other.
    rows.sort(Comparator.comparingLong(Queued::mention).thenComparingInt(Queued::version));
    Rows.write(
        handle,
        """
        insert into indexer.claims (mention_id, log_id, from_version, version)
        values (?, ?, ?, ?) on conflict do nothing\
        """,
        rows,
        (cells, row) ->
            cells.add(row.mention()).add(row.log()).add(row.version()).add(row.version()));
    Rows.write(
        handle,
        "update indexer.claims set version = ? where mention_id = ? and version < ?",
        rows.stream().filter(row -> row.version() > 1).toList(),
        (cells, row) -> cells.add(row.version()).add(row.mention()).add(row.version()));
  }

  /// Hands out what waits longest.
  public List<Claim> claim(int most, Duration lease) {
    var token = UUID.randomUUID().toString();
    var leased = store.change(handle -> lease(handle, most, lease, token));
    return leased == 0 ? List.of() : store.read(handle -> claims(handle, token));
  }

  /// Takes claims back; what changed meanwhile is handed out again.
  public void done(List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    var sorted = new ArrayList<>(claims);
    sorted.sort(Comparator.comparingLong(claim -> claim.mention().id()));
    store.change(handle -> done(handle, sorted));
  }

  private int lease(Handle handle, int most, Duration lease, String token) {
    var now = clock.instant();
    var ids =
        handle
            .createQuery(
                """
                select mention_id from indexer.claims
                where leased_until is null or leased_until <= :now
                order by log_id limit :most for update skip locked\
                """)
            .bind("now", Times.of(now))
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (ids.isEmpty()) {
      return 0;
    }
    return handle
        .createUpdate(
            """
            update indexer.claims set token = :token, leased_until = :until
            where mention_id in (<ids>)\
            """)
        .bind("token", token)
        .bind("until", Times.of(now.plus(lease)))
        .bindList("ids", ids)
        .execute();
  }

  private static List<Claim> claims(Handle handle, String token) {
    return handle
        .createQuery(
            MentionRows.select("c.from_version", "join indexer.claims c on c.mention_id = m.id")
                + " where c.token = :token and v.version = c.version order by c.log_id")
        .bind("token", token)
        .map((row, context) -> new Claim(MentionRows.mention(row), token))
        .list();
  }

  private static int done(Handle handle, List<Claim> claims) {
    var delete =
        handle.prepareBatch(
            """
            delete from indexer.claims
            where mention_id = :mention and token = :token and version = :version\
            """);
    var release =
        handle.prepareBatch(
            """
            update indexer.claims set token = null, leased_until = null, from_version = :next
            where mention_id = :mention and token = :token\
            """);
    for (var claim : claims) {
      var mention = claim.mention();
      delete
          .bind("mention", mention.id())
          .bind("token", claim.token())
          .bind("version", mention.version())
          .add();
      release
          .bind("mention", mention.id())
          .bind("token", claim.token())
          .bind("next", mention.version() + 1)
          .add();
    }
    delete.execute();
    return release.execute().length;
  }

  private record Queued(long mention, int version, long log) {}
}
