package org.earshot.crawler.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Who listens to which source, how far it was taken, and how it fares, in the database.
final class Streams {
  /// Longer than anything holds a listener up; after it another process may listen.
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final String INSERT =
      "insert into crawler.streams (source_id) values (:source) on conflict do nothing";
  private static final String TAKE =
      """
      update crawler.streams set owner = :owner, lease_until = :until
      where source_id = :source and (lease_until is null or lease_until <= :now or owner = :owner)
      """;
  private static final String CURSOR =
      """
      update crawler.streams set cursor_micros = :cursor, lease_until = :until
      where source_id = :source and owner = :owner
      """;
  private static final String RELEASE =
      """
      update crawler.streams set owner = null, lease_until = null
      where source_id = :source and owner = :owner
      """;

  /// A line that says nothing more is late, as a look is that was not taken.
  private static final String FARES_WELL =
      """
      update crawler.looks set since = case when state = 'OK' then since else :now end,
        state = 'OK', detail = 'listening', last_look = :now, last_success = :now, due_at = :until,
        posts = :posts, failures = 0, read_once = true
      where source_id = :source and place_key = ''
      """;

  private static final String FARES_ILL =
      """
      update crawler.looks set since = case when state = 'FAILING' then since else :now end,
        state = 'FAILING', detail = :detail, last_look = :now, due_at = :until,
        failures = failures + 1
      where source_id = :source and place_key = ''
      """;

  private final Jdbi jdbi;

  Streams(Jdbi plain) {
    this.jdbi = plain;
  }

  /// Takes the lease of a source, or holds on to it.
  boolean take(long source, String owner, Instant now) {
    return jdbi.inTransaction(handle -> {
      handle.createUpdate(INSERT).bind("source", source).execute();
      return handle
              .createUpdate(TAKE)
              .bind("source", source)
              .bind("owner", owner)
              .bind("now", now)
              .bind("until", now.plus(LEASE))
              .execute()
          == 1;
    });
  }

  Optional<Long> cursor(long source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select cursor_micros from crawler.streams where source_id = :source")
            .bind("source", source)
            .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
            .findOne()
            .flatMap(cursor -> cursor));
  }

  /// Keeps how far everything was taken.
  ///
  /// @return false where somebody else listens by now
  boolean taken(long source, String owner, long cursor, Instant now) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(CURSOR)
                .bind("source", source)
                .bind("owner", owner)
                .bind("cursor", cursor)
                .bind("until", now.plus(LEASE))
                .execute()
            == 1);
  }

  void release(long source, String owner) {
    jdbi.useHandle(handle ->
        handle.createUpdate(RELEASE).bind("source", source).bind("owner", owner).execute());
  }

  /// Says that a line is open and heard.
  ///
  /// @param posts heard lately
  void faresWell(long source, int posts, Instant now) {
    jdbi.useHandle(
        handle -> health(handle, FARES_WELL, source, now).bind("posts", posts).execute());
  }

  void faresIll(long source, String detail, Instant now) {
    jdbi.useHandle(
        handle -> health(handle, FARES_ILL, source, now).bind("detail", detail).execute());
  }

  private static Update health(Handle handle, String sql, long source, Instant now) {
    return handle
        .createUpdate(sql)
        .bind("source", source)
        .bind("now", now)
        .bind("until", now.plus(LEASE));
  }
}
