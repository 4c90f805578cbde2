package org.earshot.indexer.keep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.HandReport;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// What people add: judgements and reports.
public final class HandTable {
  private final Store store;
  private final Clock clock;

  public HandTable(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Adds a judgement, as one more version of the mention. It counts as one of a random sample only
  /// where the mention was drawn.
  ///
  /// @return the mention, nothing when there is none
  public Optional<Mention> judge(long mentionId, Judgement judgement) {
    return store.promise(handle -> {
      Heads.lock(handle, Heads.LOG);
      var mention = MentionTable.find(handle, mentionId);
      if (mention.isEmpty()) {
        return mention;
      }
      var id = insert(handle, mentionId, judgement);
      next(handle, mention.get(), Cause.JUDGED, clock.instant());
      handle.execute(
          "update indexer.mention_versions set judgement_id = ?"
              + " where mention_id = ? and version = ?",
          id,
          mentionId,
          mention.get().version() + 1);
      return MentionTable.find(handle, mentionId);
    });
  }

  /// Remembers who reported a kept mention; one that was old news is news from now on.
  public Mention reported(PostKey key, HandReport report) {
    return store.promise(handle -> {
      Heads.lock(handle, Heads.LOG);
      var mention =
          MentionTable.of(handle, Hashes.key(key), report.brand())
              .orElseThrow(() -> new IllegalStateException("the report was not kept"));
      insert(handle, mention.id(), report);
      if (mention.alertable()) {
        return mention;
      }
      next(handle, mention, Cause.REPORTED, clock.instant());
      handle.execute(
          "update indexer.mention_versions set alertable = true"
              + " where mention_id = ? and version = ?",
          mention.id(),
          mention.version() + 1);
      return MentionTable.find(handle, mention.id()).orElseThrow();
    });
  }

  private static void next(Handle handle, Mention mention, Cause cause, Instant now) {
    var postVersion =
        handle
            .createQuery(
                """
                select post_version from indexer.mention_versions
                where mention_id = :id and version = :version\
                """)
            .bind("id", mention.id())
            .bind("version", mention.version())
            .mapTo(Integer.class)
            .one();
    var state = new PostRow.State(postVersion, "", mention.vanished());
    var key = mention.post().key();
    var post = new PostRow(key, Hashes.key(key), state, mention.post().engagement());
    var row = MentionRow.known(post, mention.brand(), mention.id(), mention.version() + 1);
    var version =
        new Plan.Version(
            row,
            mention.version() + 1,
            postVersion,
            now,
            mention.vanished(),
            Optional.empty(),
            cause);
    new VersionWriter(handle).write(List.of(version));
  }

  private static long insert(Handle handle, long mentionId, Judgement judgement) {
    return handle
        .createUpdate(
            """
            insert into indexer.judgements
              (mention_id, sentiment, needs_reply, judge, judged, sample, model)
            values (:mention, :sentiment, :needs, :judge, :judged, :sample, :model)\
            """)
        .bind("mention", mentionId)
        .bind("sentiment", judgement.sentiment().name())
        .bind("needs", judgement.needsReply())
        .bind("judge", judgement.by())
        .bind("judged", Times.of(judgement.at()))
        .bind("sample", judgement.sample() && SampleTable.holds(handle, mentionId))
        .bind("model", judgement.model())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private void insert(Handle handle, long mentionId, HandReport report) {
    handle
        .createUpdate(
            """
            insert into indexer.hand_reports (mention_id, url, words, reporter, reported)
            values (:mention, :url, :words, :reporter, :reported)\
            """)
        .bind("mention", mentionId)
        .bind("url", report.url().toString())
        .bind("words", report.text().orElse(null))
        .bind("reporter", report.by())
        .bind("reported", Times.of(clock.instant()))
        .execute();
  }
}
