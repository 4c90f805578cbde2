package org.earshot.indexer.keep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Post;
import org.earshot.indexer.language.Guess;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The languages that an author and a source wrote lately. It is asked for texts of a word or two
/// only, and once a batch for each.
final class Usual {
  /// Enough to tell a Lithuanian shop from a French one.
  private static final int LATELY = 20;

  private static final String CURRENT =
      """
      select v.score from indexer.mentions m
        join indexer.mention_versions v on v.mention_id = m.id and v.version = m.version\
      """;

  private static final String OF_SOURCE =
      CURRENT + " where m.source_id = :source order by m.id desc limit :most";
  private static final String OF_AUTHOR =
      CURRENT
          + """
           join indexer.post_versions w on w.post_id = m.post_id
           join indexer.authors a on a.id = w.author_id
          where a.author_hash = :author order by m.id desc limit :most\
          """;

  private final Handle handle;
  private final Map<String, Map<String, Double>> known = new HashMap<>();

  Usual(Handle handle) {
    this.handle = handle;
  }

  /// Shares of languages, the author's before the source's.
  Map<String, Double> of(Post post, long sourceId) {
    var ofAuthor =
        Hashes.account(post)
            .map(author ->
                known.computeIfAbsent(
                    author, hash -> shares(handle.createQuery(OF_AUTHOR).bind("author", hash))))
            .orElse(Map.of());
    return ofAuthor.isEmpty()
        ? known.computeIfAbsent(
            Long.toString(sourceId),
            id -> shares(handle.createQuery(OF_SOURCE).bind("source", sourceId)))
        : ofAuthor;
  }

  private static Map<String, Double> shares(Query query) {
    var langs =
        query
            .bind("most", LATELY)
            .map((row, context) -> Json.score(row.getString(1)).lang())
            .list();
    return shares(langs.stream().filter(lang -> !lang.equals(Guess.UNKNOWN)).toList());
  }

  private static Map<String, Double> shares(List<String> langs) {
    var shares = new HashMap<String, Double>();
    langs.forEach(lang -> shares.merge(lang, 1.0 / langs.size(), Double::sum));
    return shares;
  }
}
