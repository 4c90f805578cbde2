package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// Reads mentions out of their tables.
final class MentionRows {
  private MentionRows() {}

  /// Each version by itself.
  static String select() {
    return select("v.version", "");
  }

  /// @param since expression of the first version whose edit counts as an edit of this one
  /// @param join one more table
  static String select(String since, String join) {
    return """
    select m.id, m.post_id, m.brand, m.source_id, m.why, m.arrival, p.seen, p.engagement,
      v.version, v.alertable, v.speaker, v.changed, v.vanished, v.score,
      w.content, a.account, a.profile, a.name,
      j.sentiment, j.needs_reply, j.judge, j.judged, j.sample, j.model as judged_model,
      (select ew.content from indexer.mention_versions e
        join indexer.post_versions ew
          on ew.post_id = m.post_id and ew.version = e.post_version - 1
        where e.mention_id = m.id and e.cause = 'EDIT'
          and e.version between %s and v.version
        order by e.version limit 1) as earlier
    from indexer.mentions m
      join indexer.mention_versions v on v.mention_id = m.id
      join indexer.posts p on p.id = m.post_id
      join indexer.post_versions w on w.post_id = m.post_id and w.version = v.post_version
      left join indexer.authors a on a.id = w.author_id
      left join indexer.judgements j on j.id = v.judgement_id
      %s
    """
        .formatted(since, join);
  }

  static Mention mention(ResultSet row) throws SQLException {
    return new Mention(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("brand"),
        row.getLong("source_id"),
        Json.post(row.getString("content"), author(row), row.getString("engagement")),
        Mention.Why.valueOf(row.getString("why")),
        Arrival.valueOf(row.getString("arrival")),
        row.getBoolean("alertable"),
        Mention.Speaker.valueOf(row.getString("speaker")),
        Times.read(row, "seen"),
        Times.read(row, "changed"),
        Times.readOptional(row, "vanished"),
        Json.score(row.getString("score")),
        judgement(row),
        earlierText(row));
  }

  private static Author author(ResultSet row) throws SQLException {
    return new Author(text(row, "name"), text(row, "account"), text(row, "profile"));
  }

  private static Optional<Judgement> judgement(ResultSet row) throws SQLException {
    var sentiment = text(row, "sentiment");
    if (sentiment.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judgement(
            Sentiment.valueOf(sentiment.get()),
            row.getBoolean("needs_reply"),
            row.getString("judge"),
            Times.read(row, "judged"),
            row.getBoolean("sample"),
            row.getString("judged_model")));
  }

  /// Stars without words count as an empty text: there was an edit all the same.
  private static Optional<String> earlierText(ResultSet row) throws SQLException {
    return text(row, "earlier")
        .map(content -> Json.post(content, Author.unknown(), Json.engagement(Map.of())))
        .map(post -> post.text().orElse(""));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
