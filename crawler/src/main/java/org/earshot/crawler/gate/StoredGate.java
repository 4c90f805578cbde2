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
  /// A request and its settling take so long, mostly.
  static final Duration GIVEN_BACK = Duration.ofSeconds(5);

  private static final String INSERT =
      """
      insert into crawler.gates (group_key, next_at) values (:group, :now) on conflict do nothing
      """;
  private static final String TAKE =
      """
      update crawler.gates set owner = :owner, lease_until = :until
      where group_key = :group and next_at <= :now and (lease_until is null or lease_until <= :now)
      """;
  private static final String EXTEND =
      "update crawler.gates set lease_until = :until where group_key = :group and owner = :owner";
  private static final String NEXT = "select next_at from crawler.gates where group_key = :group";
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
  public Entry enter(String group, Instant now, Duration between) {
    var owner = UUID.randomUUID().toString();
    var until = end(now, between);
    if (take(group, owner, now, until)) {
      return new Entry.Pass(group, owner);
    }
    insert(group, now);
    return take(group, owner, now, until)
        ? new Entry.Pass(group, owner)
        : new Entry.Wait(soon(shutUntil(group, now).orElse(now), group, now));
  }

  /// Who holds a host gives it back long before his lease ends; a delay is what it is.
  private Instant soon(Instant until, String group, Instant now) {
    var next =
        jdbi.withHandle(handle ->
            handle
                .createQuery(NEXT)
                .bind("group", group)
                .map((row, context) -> Database.instant(row, "next_at"))
                .findOne()
                .orElse(now));
    var back = next.isAfter(now) ? next : now.plus(GIVEN_BACK);
    return until.isBefore(back) ? until : back;
  }

  /// When a lease ends that covers a request which begins now, and this time after it.
  public Instant end(Instant now, Duration between) {
    return now.plus(lease).plus(between);
  }

  /// Holds a host for longer.
  ///
  /// @return false where the lease is over and somebody else has it
  boolean extend(Lease held, Instant until) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(EXTEND)
                .bind("group", held.group())
                .bind("owner", held.owner())
                .bind("until", until)
                .execute()
            == 1);
  }

  private void insert(String group, Instant now) {
    jdbi.useHandle(
        handle -> handle.createUpdate(INSERT).bind("group", group).bind("now", now).execute());
  }

  private boolean take(String group, String owner, Instant now, Instant until) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(TAKE)
                .bind("group", group)
                .bind("owner", owner)
                .bind("now", now)
                .bind("until", until)
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

  /// When somebody may try again; empty where nothing holds him back.
  Optional<Instant> shutUntil(String group, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SHUT)
            .bind("group", group)
            .map((row, context) -> Database.instant(row, "until_at"))
            .findOne()
            .filter(now::isBefore));
  }
}
