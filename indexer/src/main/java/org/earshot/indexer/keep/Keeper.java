package org.earshot.indexer.keep;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.earshot.crawler.PostKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes a plan, table by table in batches, in the transaction that it is given. Whoever writes
/// news holds the lock of the log's head.
final class Keeper {
  private static final String POST =
      """
      insert into indexer.posts (id, key_hash, site, site_id, parent_hash, thread_hash, version,
        content_hash, seen, vanished, engagement, engagement_seen)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String CONTENT =
      """
      insert into indexer.post_versions
        (post_id, version, author_id, content, content_hash, seen)
      values (?, ?, ?, ?, ?, ?)\
      """;

  private static final String CHANGED =
      "update indexer.posts set version = ?, content_hash = ?, vanished = ? where id = ?";

  private static final String MENTION =
      """
      insert into indexer.mentions (id, post_id, brand, version, source_id, why, phrase, arrival)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String SIGHTING =
      """
      insert into indexer.sightings (post_id, page_hash, content_hash)
      values (?, ?, ?) on conflict do nothing\
      """;

  private static final String SIGHTED_AGAIN =
      """
      update indexer.sightings set content_hash = ?
      where post_id = ? and page_hash = ? and content_hash <> ?\
      """;

  private static final String LIKES =
      "update indexer.posts set engagement = ?, engagement_seen = ? where id = ?";

  private static final String NOT_ADMITTED =
      """
      insert into indexer.not_admitted
        (key_hash, site, site_id, source_id, content_hash, content, verdict, seen)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;

  private record NewPost(PostRow row, Plan.Look look) {}

  private record Authored(Plan.Content content, @Nullable Long author) {}

  private final Handle handle;
  private final Plan plan;

  Keeper(Handle handle, Plan plan) {
    this.handle = handle;
    this.plan = plan;
  }

  /// @param recent the marks of what was kept before
  Written write(RecentMarks recent) {
    var authors = new Authors(handle).keep(plan.contents);
    posts();
    contents(authors);
    Rows.write(handle, CHANGED, plan.changedPosts, Keeper::fillChanged);
    var marks = new CopyKeeper(handle, recent).keep(plan.contents);
    mentions();
    long before = new VersionWriter(handle).write(plan.versions);
    return new Written(marks, Entries.of(plan, before));
  }

  /// What was written, for those who would read it back.
  ///
  /// @param marks by which the posts are found
  /// @param entries of the log
  record Written(RecentMarks.Stretch marks, List<JustKept.Entry> entries) {}

  /// What is useful and no news: what each page showed, likes, what was not admitted.
  void writeAside() {
    sightings();
    Rows.write(handle, LIKES, plan.likes.values(), Keeper::fillLikes);
    Rows.write(handle, NOT_ADMITTED, plan.notAdmitted, Keeper::fillNotAdmitted);
  }

  private void posts() {
    var fresh = new ArrayList<NewPost>();
    long number = Heads.allot(handle, Heads.POSTS, plan.newPosts.size());
    for (int i = 0; i < plan.newPosts.size(); i++) {
      var row = plan.newPosts.get(i);
      row.numbered(++number);
      fresh.add(new NewPost(row, plan.newLooks.get(i)));
    }
    Rows.write(handle, POST, fresh, Keeper::fillPost);
  }

  private static void fillPost(Cells cells, NewPost fresh) throws SQLException {
    var row = fresh.row();
    var post = fresh.look().post();
    var site = post.key().site();
    var state = row.state();
    cells
        .add(row.id())
        .add(row.keyHash())
        .add(site)
        .add(post.key().id())
        .add(post.parent().map(id -> Hashes.key(site, id)))
        .add(post.thread().map(id -> Hashes.key(site, id)))
        .add(state.version())
        .add(state.contentHash())
        .addTime(fresh.look().at())
        .addTime(state.vanished())
        .add(Json.engagement(row.engagement()))
        .addTime(fresh.look().at());
  }

  private void contents(List<@Nullable Long> authors) {
    var all = new ArrayList<Authored>();
    for (int i = 0; i < plan.contents.size(); i++) {
      all.add(new Authored(plan.contents.get(i), authors.get(i)));
    }
    Rows.write(
        handle,
        CONTENT,
        all,
        (cells, one) -> {
          var content = one.content();
          var look = content.look();
          cells
              .add(content.row().id())
              .add(content.version())
              .addNumber(one.author())
              .add(Json.content(look.post()))
              .add(look.contentHash())
              .addTime(look.at());
        });
  }

  private static void fillChanged(Cells cells, PostRow row) throws SQLException {
    var state = row.state();
    cells.add(state.version()).add(state.contentHash()).addTime(state.vanished()).add(row.id());
  }

  private void mentions() {
    long number = Heads.allot(handle, Heads.MENTIONS, plan.newMentions.size());
    for (var row : plan.newMentions) {
      row.numbered(++number);
    }
    Rows.write(handle, MENTION, plan.newMentions, Keeper::fillMention);
  }

  private static void fillMention(Cells cells, MentionRow row) throws SQLException {
    var birth = row.birth();
    cells
        .add(row.id())
        .add(row.post().id())
        .add(birth.brand())
        .add(row.version())
        .add(birth.sourceId())
        .add(birth.why().name())
        .add(birth.phrase())
        .add(birth.arrival().name());
  }

  /// Nobody else has seen a post before that is only just kept.
  private void sightings() {
    var last = new LinkedHashMap<String, Plan.Sighting>();
    plan.sightings.forEach(seen -> last.put(seen.row().id() + seen.pageHash(), seen));
    var fresh = new java.util.HashSet<>(plan.newPosts);
    Rows.write(
        handle,
        SIGHTING,
        last.values(),
        (cells, seen) -> cells.add(seen.row().id()).add(seen.pageHash()).add(seen.contentHash()));
    Rows.write(
        handle,
        SIGHTED_AGAIN,
        last.values().stream().filter(seen -> !fresh.contains(seen.row())).toList(),
        (cells, seen) ->
            cells
                .add(seen.contentHash())
                .add(seen.row().id())
                .add(seen.pageHash())
                .add(seen.contentHash()));
  }

  private static void fillLikes(Cells cells, Plan.Likes seen) throws SQLException {
    cells.add(Json.engagement(seen.row().engagement())).addTime(seen.at()).add(seen.row().id());
  }

  private static void fillNotAdmitted(Cells cells, Plan.NotAdmitted passed) throws SQLException {
    var post = passed.look().post();
    PostKey key = post.key();
    cells
        .add(Hashes.key(key))
        .add(key.site())
        .add(key.id())
        .add(passed.sourceId())
        .add(passed.look().contentHash())
        .add(Json.content(post))
        .add(passed.verdict())
        .addTime(passed.look().at());
  }

  static void forget(Handle handle, Instant before) {
    handle
        .createUpdate("delete from indexer.not_admitted where seen < :before")
        .bind("before", Times.of(before))
        .execute();
  }
}
