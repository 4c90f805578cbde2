package org.earshot.app.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The accounts, kept in the database. Each change is kept with its line of history before the
/// method returns.
public final class Accounts {
  /// Who is told to log in first.
  public static final String FIRST = "admin";

  /// Names stand in histories, addresses and logs: nothing that could be read as something else.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /// Hash of a password that nobody knows, compared with when there is no such account, so that the
  /// time tells nobody which names exist.
  private static final String DECOY =
      "{bcrypt}$2a$10$UlFT/9ZJCXCh18QRFAXtPOXNBsqDdfaSeB1y/.jD/4S3sbVm4ZVkC";

  private final Jdbi jdbi;
  private final Clock clock;
  private final Passwords passwords = new Passwords();

  private Accounts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /// Opens the accounts, migrating the schema of the application.
  public static Accounts open(DataSource durable, Clock clock) {
    Flyway.configure()
        .dataSource(durable)
        .schemas("app")
        .defaultSchema("app")
        .createSchemas(true)
        .locations("classpath:org/earshot/app/migration")
        .load()
        .migrate();
    return new Accounts(Jdbi.create(durable), clock);
  }

  /// Makes the first account where there is none at all.
  ///
  /// @param chosen the password that the operator wants, where he said one
  /// @return a password that was made and must be shown once; empty where there was nothing to do
  ///   or the operator's own was taken
  public Optional<String> addFirst(Optional<String> chosen) {
    if (!all().isEmpty()) {
      return Optional.empty();
    }
    var password = chosen.orElseGet(passwords::make);
    add(FIRST, Role.ADMIN, password, FIRST);
    return chosen.isPresent() ? Optional.empty() : Optional.of(password);
  }

  /// Lets one more person log in.
  ///
  /// @throws IllegalArgumentException with a line for people when the name is taken or cannot be
  ///   one, or the password is too short or too long
  public Account add(String name, Role role, String password, String actor) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a user name is 1 to 64 lower-case letters, digits and . _ @ -, not '" + name + "'");
    }
    var hash = passwords.hash(password);
    var now = now();
    jdbi.useTransaction(handle -> {
      insert(handle, new Account(name, role, now, now), hash);
      record(handle, actor, name, "added as " + role.name().toLowerCase(Locale.ROOT));
    });
    return new Account(name, role, now, now);
  }

  /// Replaces a password; sessions begun with the old one are no longer good.
  ///
  /// @throws NoSuchElementException when there is no such account
  /// @throws IllegalArgumentException when the password is too short or too long
  public void changePassword(String name, String password, String actor) {
    var hash = passwords.hash(password);
    jdbi.useTransaction(handle -> {
      int changed =
          handle
              .createUpdate(
                  "update app.accounts set password_hash = :hash, password_changed = :now"
                      + " where name = :name")
              .bind("hash", hash)
              .bind("now", now().atOffset(ZoneOffset.UTC))
              .bind("name", name)
              .execute();
      if (changed == 0) {
        throw new NoSuchElementException("there is no user '" + name + "'");
      }
      record(handle, actor, name, "password changed");
    });
  }

  /// The account, where the password is its own.
  public Optional<Account> authenticate(String name, String password) {
    var hash =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select password_hash from app.accounts where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    return passwords.matches(password, hash.orElse(DECOY)) && hash.isPresent()
        ? find(name)
        : Optional.empty();
  }

  public Optional<Account> find(String name) {
    return all().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /// All of them, by name.
  public List<Account> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select name, role, created, password_changed from app.accounts order by name")
            .map((row, context) ->
                new Account(
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("created", OffsetDateTime.class).toInstant(),
                    row.getObject("password_changed", OffsetDateTime.class).toInstant()))
            .list());
  }

  /// A password for somebody who chose none.
  public String makePassword() {
    return passwords.make();
  }

  private static void insert(Handle handle, Account account, String hash) {
    var at = account.created().atOffset(ZoneOffset.UTC);
    int added =
        handle
            .createUpdate(
                "insert into app.accounts (name, password_hash, role, created, password_changed)"
                    + " values (:name, :hash, :role, :at, :at) on conflict do nothing")
            .bind("name", account.name())
            .bind("hash", hash)
            .bind("role", account.role().name())
            .bind("at", at)
            .execute();
    if (added == 0) {
      throw new IllegalArgumentException("there is a user '" + account.name() + "' already");
    }
  }

  private void record(Handle handle, String actor, String subject, String event) {
    handle
        .createUpdate(
            "insert into app.history (at, actor, subject, event)"
                + " values (:at, :actor, :subject, :event)")
        .bind("at", now().atOffset(ZoneOffset.UTC))
        .bind("actor", actor)
        .bind("subject", subject)
        .bind("event", event)
        .execute();
  }

  /// PostgreSQL keeps microseconds; what is returned must equal what is read later.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
