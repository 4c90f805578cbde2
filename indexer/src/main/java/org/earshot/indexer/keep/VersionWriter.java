package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes versions of mentions with their log entries and claims. The log's numbers are allotted
/// under the lock of its head, which is held until the commit, so that a reader who has seen a
/// number has seen all smaller ones.
final class VersionWriter {
  private final Handle handle;

  VersionWriter(Handle handle) {
    this.handle = handle;
  }

  /// Writes versions, in their order.
  ///
  /// @return number of the log's last entry before
  long write(List<Plan.Version> versions) {
    for (var version : versions) {
      requireKept(version);
    }
    insertFirst(versions.stream().filter(version -> version.version() == 1).toList());
    insertNext(versions.stream().filter(version -> version.version() > 1).toList());
    moveMentions(versions);
    return log(versions);
  }

  private static void requireKept(Plan.Version version) {
    if (version.row().id() == 0) {
      throw new IllegalStateException("mention of " + version.row().brand() + " has no number");
    }
  }

  private void insertFirst(List<Plan.Version> versions) {
    Rows.write(
        handle,
        """
        insert into indexer.mention_versions (mention_id, version, post_version, cause, alertable,
          speaker, changed, vanished, score, model)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        versions,
        (cells, version) -> {
          var said = version.said().orElseThrow();
          cells
              .add(version.row().id())
              .add(version.version())
              .add(version.postVersion())
              .add(version.cause().name())
              .add(said.alertable())
              .add(said.speaker().name())
              .addTime(version.changed())
              .addTime(version.vanished())
              .add(Json.score(said.score()))
              .add(said.score().model());
        });
  }

  private void insertNext(List<Plan.Version> versions) {
    if (versions.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.mention_versions (mention_id, version, post_version, cause,
              alertable, speaker, changed, vanished, judgement_id, score, model)
            select mention_id, cast(:version as int), cast(:post as int), cast(:cause as varchar),
              alertable or cast(:alertable as boolean),
              coalesce(cast(:speaker as varchar), speaker),
              cast(:changed as timestamp with time zone),
              cast(:vanished as timestamp with time zone),
              case when cast(:keeps as boolean) then judgement_id end,
              coalesce(cast(:score as varchar), score), coalesce(cast(:model as varchar), model)
            from indexer.mention_versions
            where mention_id = :mention and version = :before\
            """);
    versions.forEach(version -> bindNext(batch, version).add());
    batch.execute();
  }

  private static PreparedBatch bindNext(PreparedBatch batch, Plan.Version version) {
    var said = version.said();
    return batch
        .bind("mention", version.row().id())
        .bind("before", version.version() - 1)
        .bind("version", version.version())
        .bind("post", version.postVersion())
        .bind("cause", version.cause().name())
        .bind("alertable", said.map(Plan.Said::alertable).orElse(false))
        .bind("speaker", said.map(s -> s.speaker().name()).orElse(null))
        .bind("changed", Times.of(version.changed()))
        .bind("vanished", Times.of(version.vanished()))
        .bind("keeps", said.map(Plan.Said::keepsJudgement).orElse(true))
        .bind("score", said.map(s -> Json.score(s.score())).orElse(null))
        .bind("model", said.map(s -> s.score().model()).orElse(null));
  }

  private void moveMentions(List<Plan.Version> versions) {
    Rows.write(
        handle,
        "update indexer.mentions set version = ? where id = ?",
        versions.stream().filter(version -> version.version() > 1).toList(),
        (cells, version) -> cells.add(version.version()).add(version.row().id()));
  }

  private long log(List<Plan.Version> versions) {
    long before = Heads.lock(handle, Heads.LOG);
    var entries = new ArrayList<Entry>();
    for (var version : versions) {
      entries.add(new Entry(before + entries.size() + 1, version));
    }
    Rows.write(
        handle,
        "insert into indexer.log (id, mention_id, version, erased) values (?, ?, ?, false)",
        entries,
        (cells, entry) ->
            cells.add(entry.id()).add(entry.version().row().id()).add(entry.version().version()));
    Heads.move(handle, Heads.LOG, before + entries.size());
    ClaimTable.queue(handle, versions, before);
    return before;
  }

  private record Entry(long id, Plan.Version version) {}
}
