package org.earshot.alerts.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.store.Database;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// The places of all cases as they are kept.
public final class PlaceBook {
  private final Handle handle;

  public PlaceBook(Handle handle) {
    this.handle = handle;
  }

  /// Adds the place of a mention, unanswered.
  public KeptPlace add(CaseNumber number, Mention mention) {
    var place = KeptPlace.unanswered(number, mention);
    handle
        .createUpdate(
            """
            insert into alerts.places (mention_id, case_number, source_id, brand, post_key,
              thread_key, url, state, words_hash, rating, rating_share, answer_after)
            values (:mention, :number, :source, :brand, :post, :thread, :url, :state, :content,
              :rating, :share, :after)
            """)
        .bind("mention", place.mentionId())
        .bind("number", number.value())
        .bind("source", place.sourceId())
        .bind("brand", place.brand())
        .bind("post", place.postKey())
        .bind("thread", place.threadKey())
        .bind("url", place.url())
        .bind("state", place.state().name())
        .bind("content", place.content())
        .bind("rating", place.rating())
        .bind("share", boxed(place.ratingShare()))
        .bind("after", place.answerAfter())
        .execute();
    return place;
  }

  public Optional<KeptPlace> find(long mentionId) {
    return where("mention_id = ?", mentionId).stream().findFirst();
  }

  public List<KeptPlace> of(CaseNumber number) {
    return where("case_number = ?", number.value());
  }

  /// The places that a reply proves.
  public List<KeptPlace> provedBy(long replyId) {
    return where("reply_mention_id = ?", replyId);
  }

  public List<KeptPlace> ofPost(String brand, String postKey) {
    return where("brand = ? and post_key = ?", brand, postKey);
  }

  public List<KeptPlace> inThread(String brand, String threadKey) {
    return where("brand = ? and thread_key = ?", brand, threadKey);
  }

  /// Answers that should have been seen by now.
  public List<KeptPlace> overdueProofs(Instant now) {
    return where("state = 'ANSWERED' and proof_due <= ?", now);
  }

  /// Places that nobody looks at yet although an answer is said or seen there.
  public List<KeptPlace> unwatched() {
    return where("state in ('ANSWERED', 'PROVED') and watched_until is null and source_id > 0");
  }

  public void watched(long mentionId, Instant until) {
    set(mentionId, "watched_until = ?", until);
  }

  public void answered(long mentionId, String actor, Instant now) {
    set(
        mentionId,
        "state = 'ANSWERED', answered_at = ?, answered_by = ?, watched_until = null",
        now,
        actor);
  }

  /// Said to be answered where nobody can see it from outside.
  public void cannotBeShown(long mentionId, String actor, Instant now) {
    set(mentionId, "state = 'CANNOT_BE_SHOWN', answered_at = ?, answered_by = ?", now, actor);
  }

  public void proofDue(long mentionId, Instant at) {
    set(mentionId, "proof_due = ?", at);
  }

  public void proved(long mentionId, long replyId, Instant at) {
    set(
        mentionId,
        "state = 'PROVED', proof_due = null, proved_at = ?, reply_mention_id = ?",
        at,
        replyId);
  }

  /// Waits for an answer again.
  public void unanswered(long mentionId) {
    set(
        mentionId,
        """
        state = 'UNANSWERED', proof_due = null, proved_at = null, reply_mention_id = null,
        answered_at = null, answered_by = null
        """);
  }

  /// Waits for an answer that is younger than this moment.
  public void askedAgain(long mentionId, Instant now) {
    unanswered(mentionId);
    set(mentionId, "seen_after = ?", now);
  }

  public void vanished(long mentionId) {
    set(mentionId, "state_before = state, state = 'VANISHED'");
  }

  public void returned(long mentionId) {
    set(mentionId, "state = coalesce(state_before, 'UNANSWERED'), state_before = null");
  }

  /// The post says something else now.
  public void edited(Mention mention) {
    var place = KeptPlace.unanswered(new CaseNumber(1), mention);
    set(
        mention.id(),
        "words_hash = ?, rating = ?, rating_share = ?",
        place.content(),
        place.rating(),
        boxed(place.ratingShare()));
  }

  private void set(long mentionId, String what, Object... facts) {
    var update = handle.createUpdate("update alerts.places set " + what + " where mention_id = ?");
    for (int i = 0; i < facts.length; i++) {
      update.bind(i, facts[i]);
    }
    update.bind(facts.length, mentionId).execute();
  }

  private List<KeptPlace> where(String condition, Object... facts) {
    return handle
        .select("select * from alerts.places where " + condition + " order by mention_id", facts)
        .map((row, context) -> place(row))
        .list();
  }

  private static Optional<Double> boxed(OptionalDouble share) {
    return share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
  }

  private static KeptPlace place(ResultSet row) throws SQLException {
    var share = row.getObject("rating_share", Double.class);
    return new KeptPlace(
        new CaseNumber(row.getLong("case_number")),
        row.getLong("mention_id"),
        row.getLong("source_id"),
        row.getString("brand"),
        row.getString("post_key"),
        row.getString("thread_key"),
        Database.optionalText(row, "url"),
        PlaceState.valueOf(row.getString("state")),
        row.getString("words_hash"),
        Database.optionalText(row, "rating"),
        share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
        Database.instant(row, "answer_after"),
        Database.optionalInstant(row, "seen_after"),
        Database.optionalInstant(row, "answered_at"),
        Optional.ofNullable(row.getObject("reply_mention_id", Long.class)));
  }
}
