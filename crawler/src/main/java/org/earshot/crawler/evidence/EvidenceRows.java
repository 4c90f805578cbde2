package org.earshot.crawler.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Page;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What the database knows of the pages.
final class EvidenceRows {
  private static final String HEAD = "select digest from crawler.evidence_chain for update";
  private static final String FORWARD = "update crawler.evidence_chain set digest = :digest";
  private static final String INSERT =
      """
      insert into crawler.evidence (source_id, url, seen, digest, chain, posts, file, file_offset, length)
      values (:source, :url, :seen, :digest, :chain, :posts, :file, :offset, :length)
      """;
  private static final String POST =
      "insert into crawler.evidence_posts (evidence_id, site, post_id) values (:id, :site, :post)";
  private static final String SELECT =
      "select " + EvidenceRow.COLUMNS + " from crawler.evidence e ";
  private static final String OF_POST =
      SELECT
          + """
          join crawler.evidence_posts p on p.evidence_id = e.id
          where p.site = :site and p.post_id = :post and e.purged is null
          order by e.id desc
          """;
  private static final String PURGE =
      "update crawler.evidence set purged = :now, url = '', file = '' where id = :id";
  private static final String FORGET = "delete from crawler.evidence_posts where evidence_id = :id";
  private static final String MOVE =
      "update crawler.evidence set file = :file, file_offset = :offset where id = :id";

  private final Jdbi jdbi;

  EvidenceRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A page on its way into the archive.
  ///
  /// @param digest of its body, in hexadecimal
  /// @param spot where it will lie
  record Arriving(Page page, long source, Set<PostKey> mentions, String digest, Shelf.Spot spot) {
    Arriving {
      mentions = Set.copyOf(mentions);
    }
  }

  void add(Arriving page) {
    jdbi.useTransaction(handle -> add(handle, page));
  }

  /// The locked head of the chain also puts the numbers into the order of the chain.
  private static void add(Handle handle, Arriving arriving) {
    var before = handle.createQuery(HEAD).mapTo(String.class).one();
    var chain = Chain.next(before, arriving.digest(), arriving.page().at());
    long id =
        handle
            .createUpdate(INSERT)
            .bind("source", arriving.source())
            .bind("url", Database.storable(arriving.page().url()))
            .bind("seen", arriving.page().at())
            .bind("digest", arriving.digest())
            .bind("chain", chain)
            .bind("posts", arriving.mentions().size())
            .bind("file", arriving.spot().file())
            .bind("offset", arriving.spot().offset())
            .bind("length", arriving.spot().length())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    handle.createUpdate(FORWARD).bind("digest", chain).execute();
    var batch = handle.prepareBatch(POST);
    for (var post : arriving.mentions()) {
      batch.bind("id", id).bind("site", post.site()).bind("post", post.id()).add();
    }
    batch.execute();
  }

  List<EvidenceRow> of(PostKey post) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OF_POST)
            .bind("site", post.site())
            .bind("post", post.id())
            .map(EvidenceRow.MAPPER)
            .list());
  }

  Optional<EvidenceRow> find(long id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SELECT + "where e.id = :id and e.purged is null")
            .bind("id", id)
            .map(EvidenceRow.MAPPER)
            .findOne());
  }

  List<EvidenceRow> olderThan(Instant moment) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SELECT + "where e.seen < :moment and e.purged is null order by e.id")
            .bind("moment", moment)
            .map(EvidenceRow.MAPPER)
            .list());
  }

  /// The pages that lie in a file, in its order.
  List<EvidenceRow> in(String file) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                SELECT + "where e.file = :file and e.purged is null order by e.file_offset")
            .bind("file", file)
            .map(EvidenceRow.MAPPER)
            .list());
  }

  /// The files that hold a page.
  List<String> files() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select distinct file from crawler.evidence where purged is null")
            .mapTo(String.class)
            .list());
  }

  /// Notes in one step that some pages are gone, and where the others of their file lie now.
  void rewritten(List<EvidenceRow> gone, List<EvidenceRow> stay, Instant now) {
    jdbi.useTransaction(handle -> {
      for (var row : gone) {
        handle.createUpdate(PURGE).bind("now", now).bind("id", row.id()).execute();
        handle.createUpdate(FORGET).bind("id", row.id()).execute();
      }
      for (var row : stay) {
        handle
            .createUpdate(MOVE)
            .bind("file", row.spot().file())
            .bind("offset", row.spot().offset())
            .bind("id", row.id())
            .execute();
      }
    });
  }

  /// Every page there ever was, in the order of the chain.
  <R> R all(java.util.function.Function<Stream<EvidenceRow>, R> reading) {
    return jdbi.inTransaction(handle -> {
      try (var rows =
          handle.createQuery(SELECT + "order by e.id").map(EvidenceRow.MAPPER).stream()) {
        return reading.apply(rows);
      }
    });
  }

  String head() {
    return jdbi.withHandle(handle ->
        handle.createQuery("select digest from crawler.evidence_chain").mapTo(String.class).one());
  }
}
