package org.earshot.crawler.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;

/// The gate of all processes that share a database: a row for each host, with the next allowed time
/// and a lease.
///
/// The lease ends by itself, so that a host is not lost with the process that held it.
public final class StoredGate implements Gate {
  private static final String INSERT =
      """
      insert into crawler.gates (group_key, next_at) values (:group, :now) on conflict do nothing
      """;
  private static final String TAKE =
      """
      update crawler.gates set owner = :owner, lease_until = :until
      where group_key = :group and next_at <= :now and (lease_until is null or lease_until <= :now)
      """;
  private static final String SHUT =
      """
      select greatest(next_at, coalesce(lease_until, next_at)) as until_at
      from crawler.gates where group_key = :group
      """;
  private static final String DELAY =
      "update crawler.gates set next_at = :next where group_key = :group and next_at < :next";
  private static final String RELEASE =
      """
      update crawler.gates set owner = null, lease_until = null
      where group_key = :group and owner = :owner
      """;

  private final Jdbi jdbi;
  private final Duration lease;

  /// Opens the gate.
  ///
  /// @param lease longer than any request takes
  public StoredGate(Jdbi jdbi, Duration lease) {
    this.jdbi = jdbi;
    this.lease = lease;
  }

  @Override
  public Entry enter(String group, Instant now) {
    var owner = UUID.randomUUID().toString();
    if (take(group, owner, now)) {
      return new Entry.Pass(group, owner);
    }
    insert(group, now);
    return take(group, owner, now)
        ? new Entry.Pass(group, owner)
        : new Entry.Wait(shutUntil(group, now).orElse(now));
  }

  private void insert(String group, Instant now) {
    jdbi.useHandle(
        handle -> handle.createUpdate(INSERT).bind("group", group).bind("now", now).execute());
  }

  private boolean take(String group, String owner, Instant now) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(TAKE)
                .bind("group", group)
                .bind("owner", owner)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .execute()
            == 1);
  }

  @Override
  public void leave(Entry.Pass pass, Instant next) {
    jdbi.useTransaction(handle -> {
      handle.createUpdate(DELAY).bind("group", pass.group()).bind("next", next).execute();
      handle
          .createUpdate(RELEASE)
          .bind("group", pass.group())
          .bind("owner", pass.owner())
          .execute();
    });
  }

  @Override
  public void postpone(String group, Instant until) {
    jdbi.useTransaction(handle -> {
      handle.createUpdate(INSERT).bind("group", group).bind("now", until).execute();
      handle.createUpdate(DELAY).bind("group", group).bind("next", until).execute();
    });
  }

  @Override
  public Optional<Instant> shutUntil(String group, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SHUT)
            .bind("group", group)
            .map((row, context) -> Database.instant(row, "until_at"))
            .findOne()
            .filter(now::isBefore));
  }
}
