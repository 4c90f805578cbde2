package org.earshot.indexer.keep;

import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.PostKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes a plan, table by table in batches, in the transaction that it is given.
final class Keeper {
  private final Handle handle;
  private final Plan plan;

  Keeper(Handle handle, Plan plan) {
    this.handle = handle;
    this.plan = plan;
  }

  void write() {
    var authors = new Authors(handle).keep(plan.contents);
    posts();
    contents(authors);
    changedPosts();
    new CopyKeeper(handle).keep(plan.contents);
    mentions();
    new VersionWriter(handle).write(plan.versions);
  }

  /// What is useful and no news: what each page showed, likes, what was not admitted.
  void writeAside() {
    sightings();
    likes();
    notAdmitted();
  }

  private void posts() {
    if (plan.newPosts.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.posts (key_hash, site, site_id, parent_hash, thread_hash, version,
              content_hash, seen, vanished, engagement, engagement_seen)
            values (:key, :site, :siteId, :parent, :thread, :version, :content, :seen, :vanished,
              :engagement, :seen)\
            """);
    for (int i = 0; i < plan.newPosts.size(); i++) {
      bindPost(batch, plan.newPosts.get(i), plan.newLooks.get(i)).add();
    }
    var ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
    for (int i = 0; i < ids.size(); i++) {
      plan.newPosts.get(i).numbered(ids.get(i));
    }
  }

  private static PreparedBatch bindPost(PreparedBatch batch, PostRow row, Plan.Look look) {
    var post = look.post();
    var site = post.key().site();
    bindState(batch, row)
        .bind("key", row.keyHash())
        .bind("site", site)
        .bind("siteId", post.key().id())
        .bind("parent", post.parent().map(id -> Hashes.key(site, id)).orElse(null))
        .bind("thread", post.thread().map(id -> Hashes.key(site, id)).orElse(null))
        .bind("seen", Times.of(look.at()))
        .bind("engagement", Json.engagement(row.engagement()));
    return batch;
  }

  private static PreparedBatch bindState(PreparedBatch batch, PostRow row) {
    var state = row.state();
    return batch
        .bind("version", state.version())
        .bind("content", state.contentHash())
        .bind("vanished", Times.of(state.vanished()));
  }

  private void contents(Map<String, Long> authors) {
    if (plan.contents.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.post_versions
              (post_id, version, author_id, content, content_hash, seen)
            values (:post, :version, :author, :content, :hash, :seen)\
            """);
    for (var content : plan.contents) {
      var look = content.look();
      var author = authors.get(Authors.hash(look.post()));
      batch
          .bind("post", content.row().id())
          .bind("version", content.version())
          .bindBySqlType("author", author, Types.BIGINT)
          .bind("content", Json.content(look.post()))
          .bind("hash", look.contentHash())
          .bind("seen", Times.of(look.at()))
          .add();
    }
    batch.execute();
  }

  private void changedPosts() {
    if (plan.changedPosts.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            update indexer.posts
            set version = :version, content_hash = :content, vanished = :vanished where id = :id\
            """);
    plan.changedPosts.forEach(row -> bindState(batch, row).bind("id", row.id()).add());
    batch.execute();
  }

  private void mentions() {
    if (plan.newMentions.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into indexer.mentions
              (post_id, brand, version, source_id, why, phrase, arrival)
            values (:post, :brand, :version, :source, :why, :phrase, :arrival)\
            """);
    for (var row : plan.newMentions) {
      var birth = row.birth();
      batch
          .bind("post", row.post().id())
          .bind("brand", birth.brand())
          .bind("version", row.version())
          .bind("source", birth.sourceId())
          .bind("why", birth.why().name())
          .bind("phrase", birth.phrase().orElse(null))
          .bind("arrival", birth.arrival().name())
          .add();
    }
    var ids = batch.executePreparedBatch("id").mapTo(Long.class).list();
    for (int i = 0; i < ids.size(); i++) {
      plan.newMentions.get(i).numbered(ids.get(i));
    }
  }

  private void sightings() {
    if (plan.sightings.isEmpty()) {
      return;
    }
    var last = new LinkedHashMap<String, Plan.Sighting>();
    plan.sightings.forEach(seen -> last.put(seen.row().id() + seen.pageHash(), seen));
    var rows = List.copyOf(last.values());
    each(
        rows,
        """
        insert into indexer.sightings (post_id, page_hash, content_hash)
        values (:post, :page, :content) on conflict do nothing\
        """,
        Keeper::bind);
    each(
        rows,
        """
        update indexer.sightings set content_hash = :content
        where post_id = :post and page_hash = :page and content_hash <> :content\
        """,
        Keeper::bind);
  }

  private static void bind(PreparedBatch batch, Plan.Sighting seen) {
    batch
        .bind("post", seen.row().id())
        .bind("page", seen.pageHash())
        .bind("content", seen.contentHash());
  }

  private void likes() {
    each(
        List.copyOf(plan.likes.values()),
        """
        update indexer.posts set engagement = :engagement, engagement_seen = :seen
        where id = :id\
        """,
        (batch, seen) ->
            batch
                .bind("engagement", Json.engagement(seen.row().engagement()))
                .bind("seen", Times.of(seen.at()))
                .bind("id", seen.row().id()));
  }

  private void notAdmitted() {
    each(
        plan.notAdmitted,
        """
        insert into indexer.not_admitted
          (key_hash, site, site_id, source_id, content_hash, content, verdict, seen)
        values (:key, :site, :siteId, :source, :hash, :content, :verdict, :seen)
        on conflict do nothing\
        """,
        Keeper::bind);
  }

  private static void bind(PreparedBatch batch, Plan.NotAdmitted passed) {
    var post = passed.look().post();
    PostKey key = post.key();
    batch
        .bind("key", Hashes.key(key))
        .bind("site", key.site())
        .bind("siteId", key.id())
        .bind("source", passed.sourceId())
        .bind("hash", passed.look().contentHash())
        .bind("content", Json.content(post))
        .bind("verdict", passed.verdict())
        .bind("seen", Times.of(passed.look().at()));
  }

  private <T> void each(
      List<T> rows, String sql, java.util.function.BiConsumer<PreparedBatch, T> binder) {
    if (rows.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(sql);
    for (var row : rows) {
      binder.accept(batch, row);
      batch.add();
    }
    batch.execute();
  }

  static void forget(Handle handle, Instant before) {
    handle
        .createUpdate("delete from indexer.not_admitted where seen < :before")
        .bind("before", Times.of(before))
        .execute();
  }
}
