package org.earshot.alerts.playbook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.alerts.AlertRule;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;

/// The alert rules as they are kept.
public final class RuleBook {
  private static final String BRAND = "brand";
  private static final String SOURCE = "source";
  private static final String RECIPIENT = "recipient";

  private record Entry(String rule, String part, String words) {}

  private final Handle handle;

  public RuleBook(Handle handle) {
    this.handle = handle;
  }

  public RuleTree tree() {
    return new RuleTree(all());
  }

  List<AlertRule> all() {
    var lists =
        handle
            .createQuery("select rule, part, entry from alerts.rule_lists order by entry")
            .map((row, context) ->
                new Entry(row.getString("rule"), row.getString("part"), row.getString("entry")))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Entry::rule));
    return handle
        .createQuery("select * from alerts.rules order by rule")
        .map((row, context) -> rule(row, lists))
        .list();
  }

  void put(AlertRule rule) {
    handle
        .createUpdate(
            """
            insert into alerts.rules (rule, own_recipients) values (:rule, false)
            on conflict do nothing
            """)
        .bind("rule", rule.key())
        .execute();
    handle
        .createUpdate(
            """
            update alerts.rules set parent = :parent, open_at = :openAt, unsure_at = :unsureAt,
              due_after = :dueAfter, urgent_after = :urgentAfter, repeat_every = :repeatEvery,
              own_recipients = :own
            where rule = :rule
            """)
        .bind("rule", rule.key())
        .bind("parent", rule.parent())
        .bind("openAt", rule.openAt())
        .bind("unsureAt", rule.unsureAt())
        .bind("dueAfter", rule.dueAfter().map(Duration::toString))
        .bind("urgentAfter", rule.urgentAfter().map(Duration::toString))
        .bind("repeatEvery", rule.repeatEvery().map(Duration::toString))
        .bind("own", rule.recipients().isPresent())
        .execute();
    handle.execute("delete from alerts.rule_lists where rule = ?", rule.key());
    rule.brands().forEach(brand -> list(rule, BRAND, brand));
    rule.sources().forEach(source -> list(rule, SOURCE, source.toString()));
    rule.recipients().orElse(Set.of()).forEach(recipient -> list(rule, RECIPIENT, recipient));
  }

  private void list(AlertRule rule, String part, String entry) {
    handle.execute(
        "insert into alerts.rule_lists (rule, part, entry) values (?, ?, ?)",
        rule.key(),
        part,
        entry);
  }

  private static AlertRule rule(ResultSet row, Map<String, List<Entry>> lists) throws SQLException {
    var key = row.getString("rule");
    var entries = lists.getOrDefault(key, List.of());
    var recipients = part(entries, RECIPIENT);
    return new AlertRule(
        key,
        Database.optionalText(row, "parent"),
        part(entries, BRAND),
        part(entries, SOURCE).stream().map(Long::valueOf).collect(toUnmodifiableSet()),
        Optional.ofNullable(row.getObject("open_at", Double.class)),
        Optional.ofNullable(row.getObject("unsure_at", Double.class)),
        Database.optionalText(row, "due_after").map(Duration::parse),
        Database.optionalText(row, "urgent_after").map(Duration::parse),
        row.getBoolean("own_recipients") ? Optional.of(recipients) : Optional.empty(),
        Database.optionalText(row, "repeat_every").map(Duration::parse));
  }

  private static Set<String> part(List<Entry> entries, String part) {
    return entries.stream()
        .filter(entry -> entry.part().equals(part))
        .map(Entry::words)
        .collect(toUnmodifiableSet());
  }
}
