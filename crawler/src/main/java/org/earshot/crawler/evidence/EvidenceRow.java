package org.earshot.crawler.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.earshot.crawler.Evidence;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of `crawler.evidence`.
///
/// @param evidence what people see of it
/// @param spot where its record lies
/// @param chain the digest over it and all before it
record EvidenceRow(Evidence evidence, Shelf.Spot spot, String chain) {
  static final String COLUMNS =
      "e.id, e.url, e.seen, e.digest, e.purged, e.file, e.file_offset, e.length, e.chain";

  static final RowMapper<EvidenceRow> MAPPER = EvidenceRow::map;

  long id() {
    return evidence.id();
  }

  Instant seen() {
    return evidence.seen();
  }

  private static EvidenceRow map(ResultSet row, StatementContext context) throws SQLException {
    var spot =
        new Shelf.Spot(row.getString("file"), row.getLong("file_offset"), row.getInt("length"));
    return new EvidenceRow(
        new Evidence(
            row.getLong("id"),
            row.getString("url"),
            Database.instant(row, "seen"),
            row.getString("digest"),
            Database.maybeInstant(row, "purged").isEmpty()),
        spot,
        row.getString("chain"));
  }
}
