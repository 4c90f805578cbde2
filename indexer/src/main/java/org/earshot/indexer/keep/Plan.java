package org.earshot.indexer.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Score;

/// What a batch changes, gathered before anything is written. The rows move on while it is
/// gathered, so that a later look in the same batch sees what an earlier one changed.
public final class Plan {
  /// What a version of a mention says by itself; what it does not say it takes over from the
  /// version before.
  ///
  /// @param alertable false takes over
  /// @param keepsJudgement whether the last judgement still speaks of these words
  public record Said(
      Cause cause,
      boolean alertable,
      Mention.Speaker speaker,
      Score score,
      boolean keepsJudgement) {}

  /// A post and when it was seen.
  public record Look(Post post, String contentHash, Instant at) {}

  record Content(PostRow row, int version, Look look) {}

  record Version(
      MentionRow row,
      int version,
      int postVersion,
      Instant changed,
      Optional<Instant> vanished,
      Optional<Said> said,
      Cause cause) {}

  record Sighting(PostRow row, String pageHash, String contentHash) {}

  record Likes(PostRow row, Instant at) {}

  record NotAdmitted(Look look, long sourceId, String verdict) {}

  final List<Look> newLooks = new ArrayList<>();
  final List<PostRow> newPosts = new ArrayList<>();
  final List<Content> contents = new ArrayList<>();
  final List<MentionRow> newMentions = new ArrayList<>();
  final List<Version> versions = new ArrayList<>();
  final Set<PostRow> changedPosts = new LinkedHashSet<>();
  final Map<PostRow, Likes> likes = new LinkedHashMap<>();
  final List<Sighting> sightings = new ArrayList<>();
  final List<NotAdmitted> notAdmitted = new ArrayList<>();
  private final KnownPosts known;

  public Plan(KnownPosts known) {
    this.known = known;
  }

  /// Whether it moves the log.
  public boolean hasNews() {
    return !versions.isEmpty();
  }

  public boolean isEmpty() {
    return !hasNews() && likes.isEmpty() && sightings.isEmpty() && notAdmitted.isEmpty();
  }

  public PostRow newPost(String keyHash, Look look) {
    var state = new PostRow.State(1, look.contentHash(), Optional.empty());
    var row = new PostRow(look.post().key(), keyHash, state, look.post().engagement());
    known.add(row);
    newPosts.add(row);
    newLooks.add(look);
    contents.add(new Content(row, 1, look));
    return row;
  }

  /// The post's words, stars or author differ from what was kept last.
  public void edited(PostRow row, Look look) {
    var version = row.state().version() + 1;
    row.becomes(new PostRow.State(version, look.contentHash(), Optional.empty()));
    contents.add(new Content(row, version, look));
    changedPosts.add(row);
  }

  public MentionRow newMention(PostRow post, MentionRow.Birth birth) {
    var row = new MentionRow(post, birth);
    post.add(row);
    newMentions.add(row);
    return row;
  }

  public void version(MentionRow row, Said said, Instant at) {
    addVersion(row, said.cause(), Optional.of(said), at);
  }

  public void vanished(PostRow row, Instant at) {
    var state = row.state();
    row.becomes(new PostRow.State(state.version(), state.contentHash(), Optional.of(at)));
    changedPosts.add(row);
    row.mentions().forEach(mention -> addVersion(mention, Cause.VANISHED, Optional.empty(), at));
  }

  public void returned(PostRow row, Instant at) {
    var state = row.state();
    row.becomes(new PostRow.State(state.version(), state.contentHash(), Optional.empty()));
    changedPosts.add(row);
    row.mentions().forEach(mention -> addVersion(mention, Cause.RETURNED, Optional.empty(), at));
  }

  public void saw(PostRow row, String pageHash, String contentHash) {
    row.saw(pageHash, contentHash);
    sightings.add(new Sighting(row, pageHash, contentHash));
  }

  public void engaged(PostRow row, Map<String, Long> counts, Instant at) {
    row.engaged(counts);
    likes.put(row, new Likes(row, at));
  }

  public void notAdmitted(Look look, long sourceId, String verdict) {
    notAdmitted.add(new NotAdmitted(look, sourceId, verdict));
  }

  private void addVersion(MentionRow row, Cause cause, Optional<Said> said, Instant at) {
    var post = row.post().state();
    versions.add(new Version(row, row.next(), post.version(), at, post.vanished(), said, cause));
  }
}
