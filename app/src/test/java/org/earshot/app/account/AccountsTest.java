package org.earshot.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.earshot.app.SettableClock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccountsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:accounts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
          "sa",
          "");
  private final SettableClock clock = new SettableClock(NOON);
  private final Accounts accounts = Accounts.open(pool, clock);

  @AfterEach
  void close() {
    pool.dispose();
  }

  @Test
  void firstUserIsAdminWithAPasswordShownOnce() {
    var shown = accounts.addFirst(Optional.empty());

    assertThat(shown).get().asString().matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(accounts.authenticate("admin", shown.orElseThrow()))
        .contains(new Account("admin", Role.ADMIN, NOON, NOON));
    assertThat(accounts.addFirst(Optional.empty())).isEmpty();
  }

  @Test
  void operatorsOwnPasswordIsTakenAndNotShown() {
    assertThat(accounts.addFirst(Optional.of("kettle-on-the-hob"))).isEmpty();

    assertThat(accounts.authenticate("admin", "kettle-on-the-hob")).isPresent();
  }

  @Test
  void wrongPasswordAndUnknownNameOpenNothing() {
    accounts.add("ona", Role.AGENT, "kettle-on-the-hob", "admin");

    assertThat(accounts.authenticate("ona", "kettle-on-the-hop")).isEmpty();
    assertThat(accounts.authenticate("jonas", "kettle-on-the-hob")).isEmpty();
  }

  @Test
  void changedPasswordReplacesTheOldOneAndIsDated() {
    accounts.add("ona", Role.AGENT, "kettle-on-the-hob", "admin");
    clock.advance(Duration.ofHours(1));

    accounts.changePassword("ona", "kettle-off-the-hob", "ona");

    assertThat(accounts.authenticate("ona", "kettle-on-the-hob")).isEmpty();
    assertThat(accounts.authenticate("ona", "kettle-off-the-hob"))
        .contains(new Account("ona", Role.AGENT, NOON, NOON.plus(Duration.ofHours(1))));
  }

  @Test
  void refusalsAreLinesForPeople() {
    accounts.add("ona", Role.READER, "kettle-on-the-hob", "admin");

    assertThatThrownBy(() -> accounts.add("ona", Role.ADMIN, "kettle-on-the-hob", "admin"))
        .hasMessage("there is a user 'ona' already");
    assertThatThrownBy(() -> accounts.add("Ona K", Role.ADMIN, "kettle-on-the-hob", "admin"))
        .hasMessageStartingWith("a user name is 1 to 64");
    assertThatThrownBy(() -> accounts.add("jonas", Role.ADMIN, "short", "admin"))
        .hasMessage("a password has 10 characters at least");
    assertThatThrownBy(() -> accounts.add("jonas", Role.ADMIN, "ą".repeat(37), "admin"))
        .hasMessage("a password has 72 bytes at most");
    assertThatThrownBy(() -> accounts.changePassword("jonas", "kettle-on-the-hob", "admin"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("there is no user 'jonas'");
    assertThat(accounts.all()).extracting(Account::name).containsExactly("ona");
  }

  @Test
  void everyChangeIsInTheHistoryAndNoPasswordIsKept() {
    accounts.add("ona", Role.AGENT, "kettle-on-the-hob", "admin");
    accounts.changePassword("ona", "kettle-off-the-hob", "ona");

    var jdbi = Jdbi.create(pool);
    assertThat(
            jdbi.<java.util.List<String>, RuntimeException>withHandle(handle ->
                handle
                    .createQuery(
                        "select actor || ' ' || subject || ' ' || event from app.history"
                            + " order by id")
                    .mapTo(String.class)
                    .list()))
        .containsExactly("admin ona added as agent", "ona ona password changed");
    assertThat(
            jdbi.<String, RuntimeException>withHandle(handle ->
                handle
                    .createQuery("select password_hash from app.accounts")
                    .mapTo(String.class)
                    .one()))
        .startsWith("{bcrypt}$2a$10$");
  }
}
