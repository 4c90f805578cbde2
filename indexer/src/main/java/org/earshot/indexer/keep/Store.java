package org.earshot.indexer.keep;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database as the indexer uses it. Whole transactions are tried again after a collision;
/// nothing is caught and continued inside one.
public final class Store {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  /// A collision is over in milliseconds; one that persists so often is a fault.
  private static final int ATTEMPTS = 6;

  /// Serialization failure, deadlock, H2's lock timeout, and a unique key that another transaction
  /// was quicker to take.
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "HYT00", "23505");

  private final Jdbi durable;
  private final Jdbi plain;

  public Store(DataSource durable, DataSource plain) {
    this.durable = Jdbi.create(durable);
    this.plain = Jdbi.create(plain);
  }

  /// Reads what is committed.
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return plain.withHandle(work);
  }

  /// A transaction that survives a killed process.
  public <T> T change(HandleCallback<T, RuntimeException> work) {
    return transaction(plain, work);
  }

  /// A transaction that survives a power cut.
  public <T> T promise(HandleCallback<T, RuntimeException> work) {
    return transaction(durable, work);
  }

  /// Which store this is: a random name, given when it was made.
  public String identity() {
    var found = read(Store::readIdentity);
    if (found.isPresent()) {
      return found.get();
    }
    promise(handle ->
        handle.execute(
            "insert into indexer.identity (name, store) values ('store', ?)"
                + " on conflict do nothing",
            UUID.randomUUID().toString()));
    return read(Store::readIdentity).orElseThrow();
  }

  /// Whether the database refused the values, so that no further attempt can succeed: data
  /// exceptions (class 22) and limits of the program (class 54).
  public static boolean refusesValues(RuntimeException failure) {
    return sqlState(failure)
        .filter(state -> state.startsWith("22") || state.startsWith("54"))
        .isPresent();
  }

  /// What the database said, without the values that were to be kept: they are people's words.
  public static String reason(RuntimeException refusal) {
    return "the database refuses it, SQL state " + sqlState(refusal).orElse("unknown");
  }

  private static Optional<String> readIdentity(Handle handle) {
    return handle
        .createQuery("select store from indexer.identity where name = 'store'")
        .mapTo(String.class)
        .findOne();
  }

  private static <T> T transaction(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work);
      } catch (RuntimeException e) {
        var state = sqlState(e).orElse("");
        if (attempt == ATTEMPTS || !COLLISIONS.contains(state)) {
          throw e;
        }
        LOG.debug("transaction collided ({}), attempt {} follows", state, attempt + 1);
      }
    }
  }

  private static Optional<String> sqlState(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof BatchUpdateException batch && batch.getNextException() != null) {
        return Optional.ofNullable(batch.getNextException().getSQLState());
      }
      if (at instanceof SQLException sql) {
        return Optional.ofNullable(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
