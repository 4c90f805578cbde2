package org.earshot.alerts.cases;

import java.time.Instant;
import java.util.List;
import org.earshot.alerts.Unsure;
import org.earshot.alerts.store.Database;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Mentions that wait for a person's word.
public final class UnsureQueue {
  private final Handle handle;

  public UnsureQueue(Handle handle) {
    this.handle = handle;
  }

  public void ask(Mention mention, String why, Instant now) {
    handle.execute(
        "insert into alerts.unsure (mention_id, brand, since, why) values (?, ?, ?, ?) on conflict do nothing",
        mention.id(),
        mention.brand(),
        now,
        why);
    handle.execute(
        "update alerts.unsure set why = ?, settled = null, settled_by = null where mention_id = ?",
        why,
        mention.id());
  }

  /// Takes a mention out of the queue, if it is there.
  public void settle(long mentionId, String actor, Instant now) {
    handle.execute(
        "update alerts.unsure set settled = ?, settled_by = ? where mention_id = ? and settled is null",
        now,
        actor,
        mentionId);
  }

  public List<Unsure> all() {
    return handle
        .createQuery("select * from alerts.unsure where settled is null order by since, mention_id")
        .map((row, context) ->
            new Unsure(
                row.getLong("mention_id"),
                row.getString("brand"),
                Database.instant(row, "since"),
                row.getString("why")))
        .list();
  }

  public long size() {
    return handle
        .createQuery("select count(*) from alerts.unsure where settled is null")
        .mapTo(Long.class)
        .one();
  }
}
