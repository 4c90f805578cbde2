package org.earshot.crawler.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A row of `crawler.sources`.
final class SourceRow implements RowMapper<Source> {
  static final String COLUMNS =
      """
      s.id, s.name, s.address, s.kind, s.cadence_millis, s.fastest_millis, s.slowest_millis, s.about_brands, s.about_item,
      s.about_market, s.alert_from, s.replies_visible, s.replies_at, s.moderation_seconds,
      s.active, s.selectors, s.added
      """;

  private static final TypeReference<Set<String>> BRANDS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Binds what the operator said to a statement.
  static <T extends SqlStatement<T>> T bind(T statement, SourceSpec spec) {
    return statement
        .bind("name", Database.storable(spec.name()))
        .bind("address", Database.storable(spec.address().toString()))
        .bind("kind", spec.kind())
        .bind("cadence", spec.cadence().every().toMillis())
        .bind("fastest", spec.cadence().fastest().toMillis())
        .bind("slowest", spec.cadence().slowest().toMillis())
        .bind("brands", Database.storable(JSON.writeValueAsString(spec.about().brands())))
        .bind("item", spec.about().item().map(Database::storable))
        .bind("market", spec.about().market().map(Database::storable))
        .bind("alertFrom", spec.alertFrom())
        .bind("visible", spec.replies().visible())
        .bind("repliesAt", spec.replies().writeAt().map(URI::toString))
        .bind("moderation", spec.replies().moderation().toSeconds())
        .bind("active", spec.active())
        .bind(
            "selectors",
            spec.selectors()
                .map(selectors -> Database.storable(JSON.writeValueAsString(selectors.lines()))));
  }

  @Override
  public Source map(ResultSet row, StatementContext context) throws SQLException {
    return read(row);
  }

  Source read(ResultSet row) throws SQLException {
    return new Source(row.getLong("id"), spec(row), Database.instant(row, "added"));
  }

  private static SourceSpec spec(ResultSet row) throws SQLException {
    return new SourceSpec(
        row.getString("name"),
        URI.create(row.getString("address")),
        row.getString("kind"),
        cadence(row),
        about(row),
        Database.maybeInstant(row, "alert_from"),
        replies(row),
        row.getBoolean("active"),
        selectors(row));
  }

  private static Optional<Selectors> selectors(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("selectors"))
        .map(lines -> JSON.readValue(lines, new TypeReference<List<String>>() {}))
        .map(Selectors::of);
  }

  private static Cadence cadence(ResultSet row) throws SQLException {
    return new Cadence(
        Duration.ofMillis(row.getLong("cadence_millis")),
        Duration.ofMillis(row.getLong("fastest_millis")),
        Duration.ofMillis(row.getLong("slowest_millis")));
  }

  private static About about(ResultSet row) throws SQLException {
    return new About(
        brands(row.getString("about_brands")),
        Optional.ofNullable(row.getString("about_item")),
        Optional.ofNullable(row.getString("about_market")));
  }

  private static Set<String> brands(String list) {
    return list.equals("[]") ? Set.of() : JSON.readValue(list, BRANDS);
  }

  private static ReplyAccess replies(ResultSet row) throws SQLException {
    return new ReplyAccess(
        ReplyAccess.Visibility.valueOf(row.getString("replies_visible")),
        Optional.ofNullable(row.getString("replies_at")).map(URI::create),
        Duration.ofSeconds(row.getLong("moderation_seconds")));
  }
}
