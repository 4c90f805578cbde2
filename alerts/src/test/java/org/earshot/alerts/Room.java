package org.earshot.alerts;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/// Alerts in a room of their own: a store, a clock, mentions and places in memory, mail into a
/// folder or to a server.
final class Room implements AutoCloseable {
  static final URI CONSOLE = URI.create("https://earshot.example");
  static final String TEAM = "support@acme.example";

  final SettableClock clock = SettableClock.at("2026-11-23T08:00:00Z");
  final FakeMentions mentions = new FakeMentions();
  final FakePlaces places = new FakePlaces(clock.instant());
  final Alerts alerts;
  private final DataSource store;

  Room(MailSettings mail) {
    this(mail, memory());
  }

  Room(MailSettings mail, DataSource store) {
    this.store = store;
    alerts = new Alerts(AlertsSettings.ofDefaults(CONSOLE, mail), store, mentions, places, clock);
  }

  static Room mailingInto(Path folder) {
    return new Room(new MailSettings.Folder("Earshot <earshot@acme.example>", folder));
  }

  static DataSource memory() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
        "earshot",
        "");
  }

  /// The same store under other settings, its mentions forgotten.
  Room restarted(MailSettings mail) {
    return new Room(mail, store);
  }

  /// A team without a digest.
  Room withTeam() {
    alerts
        .playbook()
        .put(
            new Recipient(
                "support",
                "Support",
                List.of(TEAM),
                ZoneId.of("Europe/Vilnius"),
                Optional.<LocalTime>empty()));
    return this;
  }

  void happens(Said said) {
    mentions.take(said.mention());
    alerts.runDue();
  }

  Case only() {
    var cases = alerts.desk().list(InboxQuery.of(InboxQuery.View.ALL));
    if (cases.size() != 1) {
      throw new AssertionError("one case expected, not " + cases);
    }
    return cases.getFirst();
  }

  List<Notice> notices(Notice.Cause cause) {
    return alerts.notices(200).stream().filter(notice -> notice.cause() == cause).toList();
  }

  @Override
  public void close() {
    alerts.close();
  }
}
