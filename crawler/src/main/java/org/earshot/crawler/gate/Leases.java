package org.earshot.crawler.gate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.store.Cells;
import org.earshot.crawler.store.Database;

/// Rows of `crawler.gates`, many at a time, within the transaction of whoever calls. Rows are
/// written in the order of their keys, so that two processes never wait for one another.
public final class Leases {
  private static final String TAKE =
      """
      update crawler.gates set owner = ?, lease_until = ?, stirred = stirred + 1
      where group_key = ? and next_at <= ? and (lease_until is null or lease_until <= ?)
      """;
  private static final String READ =
      "select next_at, lease_until, stirred from crawler.gates where group_key = ?";

  /// Who was held up beyond his lease finds another owner, or other news of what is due: then the
  /// earlier word holds, and costs a look into the database at the worst.
  private static final String RELEASE =
      """
      update crawler.gates set
        wake_at = case when stirred = ? then ? else least(coalesce(wake_at, ?), coalesce(?, wake_at))
          end,
        next_at = greatest(next_at, ?),
        lease_until = case when owner = ? then null else lease_until end,
        owner = case when owner = ? then null else owner end
      where group_key = ?
      """;

  private static final String INSERT =
      "insert into crawler.gates (group_key, next_at) values (?, ?) on conflict do nothing";
  private static final String STIR =
      """
      update crawler.gates set stirred = stirred + 1,
        wake_at = least(coalesce(wake_at, greatest(next_at, ?)), greatest(next_at, ?))
      where group_key = ?
      """;
  private static final String WAKES =
      """
      select group_key, greatest(wake_at, next_at, coalesce(lease_until, wake_at)) as wanted
      from crawler.gates where wake_at <= ? order by wake_at
      """;

  private Leases() {}

  /// A host given back.
  ///
  /// @param next nobody asks it before
  /// @param wake when it wants its next step; empty where there is nothing to do
  public record Release(Lease lease, Instant next, Optional<Instant> wake) {}

  /// Hosts to take, and for whom.
  ///
  /// @param owner who takes them, once only
  /// @param until end of the lease
  public record Wish(Collection<String> groups, String owner, Instant until) {}

  /// Takes those of the hosts that may be asked now and that nobody holds.
  public static List<Lease> take(Connection rows, Wish wish, Instant now) throws SQLException {
    var sorted = wish.groups().stream().sorted().toList();
    int[] counts;
    try (var take = rows.prepareStatement(TAKE)) {
      var cells = new Cells(take);
      for (var group : sorted) {
        cells.add(wish.owner()).add(wish.until()).add(group).add(now).add(now).endRow();
      }
      counts = take.executeBatch();
    }
    var taken = new ArrayList<Lease>();
    try (var read = rows.prepareStatement(READ)) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 1) {
          read.setString(1, sorted.get(i));
          try (var row = read.executeQuery()) {
            row.next();
            taken.add(
                new Lease(
                    sorted.get(i),
                    wish.owner(),
                    Database.instant(row, "next_at"),
                    wish.until(),
                    row.getLong("stirred")));
          }
        }
      }
    }
    return taken;
  }

  /// When somebody may try again to take a host; empty where nothing is known of it.
  public static Optional<Instant> shutUntil(Connection rows, String group) throws SQLException {
    try (var read = rows.prepareStatement(READ)) {
      read.setString(1, group);
      try (var row = read.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        var next = Database.instant(row, "next_at");
        return Optional.of(
            Database.maybeInstant(row, "lease_until").filter(next::isBefore).orElse(next));
      }
    }
  }

  /// Gives hosts back.
  public static void release(Connection rows, Collection<Release> hosts) throws SQLException {
    var sorted = hosts.stream().sorted(Comparator.comparing(host -> host.lease().group())).toList();
    try (var release = rows.prepareStatement(RELEASE)) {
      var cells = new Cells(release);
      for (var host : sorted) {
        var lease = host.lease();
        cells
            .add(lease.stirred())
            .addInstant(host.wake())
            .addInstant(host.wake())
            .addInstant(host.wake())
            .add(host.next())
            .add(lease.owner())
            .add(lease.owner())
            .add(lease.group())
            .endRow();
      }
      var _ = release.executeBatch();
    }
  }

  /// Gives hosts something to do.
  ///
  /// @param due when, by host
  public static void stir(Connection rows, Map<String, Instant> due) throws SQLException {
    if (due.isEmpty()) {
      return;
    }
    var sorted = due.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    try (var insert = rows.prepareStatement(INSERT);
        var stir = rows.prepareStatement(STIR)) {
      for (var host : sorted) {
        new Cells(insert).add(host.getKey()).add(host.getValue()).endRow();
        new Cells(stir).add(host.getValue()).add(host.getValue()).add(host.getKey()).endRow();
      }
      var _ = insert.executeBatch();
      var _ = stir.executeBatch();
    }
  }

  /// When each host wants its next step, of those that want it by a moment; those that have waited
  /// longest come first.
  public static List<Map.Entry<String, Instant>> wakes(Connection rows, Instant by)
      throws SQLException {
    var wakes = new ArrayList<Map.Entry<String, Instant>>();
    try (var read = rows.prepareStatement(WAKES)) {
      read.setObject(1, Cells.moment(by));
      try (var row = read.executeQuery()) {
        while (row.next()) {
          var wanted = Database.instant(row, "wanted");
          if (!wanted.isAfter(by)) {
            wakes.add(Map.entry(row.getString("group_key"), wanted));
          }
        }
      }
    }
    return wakes;
  }
}
