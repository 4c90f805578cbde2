package org.earshot.alerts.playbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;

/// The recipients as they are kept.
public final class RecipientBook {
  /// A recipient, and since when his digest is owed.
  public record Subscriber(Recipient recipient, Instant since) {}

  private final Handle handle;

  public RecipientBook(Handle handle) {
    this.handle = handle;
  }

  public List<Recipient> all() {
    return subscribers().stream().map(Subscriber::recipient).toList();
  }

  public Optional<Recipient> find(String key) {
    return all().stream().filter(recipient -> recipient.key().equals(key)).findFirst();
  }

  /// Those of a rule; everybody where it names nobody.
  public List<Recipient> of(Set<String> keys) {
    return all().stream()
        .filter(recipient -> keys.isEmpty() || keys.contains(recipient.key()))
        .toList();
  }

  public List<Subscriber> subscribers() {
    return handle
        .createQuery("select * from alerts.recipients order by recipient")
        .map((row, context) -> subscriber(row))
        .list();
  }

  /// A recipient whose digest moves owes none for times before the change.
  void put(Recipient recipient, Instant now) {
    var before = find(recipient.key());
    if (before.isEmpty()) {
      handle.execute(
          "insert into alerts.recipients (recipient, name, zone_name, digest_since) values (?, '', 'UTC', ?)",
          recipient.key(),
          now);
    }
    var moved =
        before.isEmpty()
            || !before.get().digestAt().equals(recipient.digestAt())
            || !before.get().zone().equals(recipient.zone());
    handle
        .createUpdate(
            """
            update alerts.recipients set name = :name, zone_name = :zone, digest_at = :digestAt,
              digest_since = case when :moved then :now else digest_since end
            where recipient = :key
            """)
        .bind("key", recipient.key())
        .bind("name", recipient.name())
        .bind("zone", recipient.zone().getId())
        .bind("digestAt", recipient.digestAt().map(LocalTime::toString))
        .bind("moved", moved)
        .bind("now", now)
        .execute();
    handle.execute("delete from alerts.recipient_emails where recipient = ?", recipient.key());
    for (int i = 0; i < recipient.emails().size(); i++) {
      handle.execute(
          "insert into alerts.recipient_emails (recipient, email_no, email) values (?, ?, ?)",
          recipient.key(),
          i,
          recipient.emails().get(i).strip());
    }
  }

  private Subscriber subscriber(ResultSet row) throws SQLException {
    var key = row.getString("recipient");
    var recipient =
        new Recipient(
            key,
            row.getString("name"),
            emails(key),
            ZoneId.of(row.getString("zone_name")),
            Database.optionalText(row, "digest_at").map(LocalTime::parse));
    return new Subscriber(recipient, Database.instant(row, "digest_since"));
  }

  private List<String> emails(String key) {
    return handle
        .createQuery(
            "select email from alerts.recipient_emails where recipient = :key order by email_no")
        .bind("key", key)
        .mapTo(String.class)
        .list();
  }
}
