package org.earshot.indexer.keep;

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

  void write(List<Plan.Version> versions) {
    if (versions.isEmpty()) {
      return;
    }
    for (var version : versions) {
      requireKept(version);
    }
    insertFirst(versions.stream().filter(version -> version.version() == 1).toList());
    insertNext(versions.stream().filter(version -> version.version() > 1).toList());
    moveMentions(versions);
    log(versions);
  }

  private static void requireKept(Plan.Version version) {
    if (version.row().id() == 0) {
      throw new IllegalStateException("mention of " + version.row().brand() + " has no number");
    }
  }

  private void insertFirst(List<Plan.Version> versions) {
    if (versions.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.mention_versions (mention_id, version, post_version, cause,
              alertable, speaker, changed, vanished, score, model)
            values (:mention, :version, :post, :cause, :alertable, :speaker, :changed, :vanished,
              :score, :model)\
            """);
    for (var version : versions) {
      var said = version.said().orElseThrow();
      batch
          .bind("mention", version.row().id())
          .bind("version", version.version())
          .bind("post", version.postVersion())
          .bind("cause", version.cause().name())
          .bind("alertable", said.alertable())
          .bind("speaker", said.speaker().name())
          .bind("changed", Times.of(version.changed()))
          .bind("vanished", Times.of(version.vanished()))
          .bind("score", Json.score(said.score()))
          .bind("model", said.score().model())
          .add();
    }
    batch.execute();
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
    var moved = versions.stream().filter(version -> version.version() > 1).toList();
    if (moved.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch("update indexer.mentions set version = :version where id = :id");
    moved.forEach(
        version -> batch.bind("version", version.version()).bind("id", version.row().id()).add());
    batch.execute();
  }

  private void log(List<Plan.Version> versions) {
    var number = Heads.lock(handle, Heads.LOG);
    var log =
        handle.prepareBatch(
            "insert into indexer.log (id, mention_id, version, erased)"
                + " values (:id, :mention, :version, false)");
    for (var version : versions) {
      number++;
      log.bind("id", number)
          .bind("mention", version.row().id())
          .bind("version", version.version())
          .add();
    }
    log.execute();
    Heads.move(handle, Heads.LOG, number);
    ClaimTable.queue(handle, versions, number - versions.size());
  }
}
