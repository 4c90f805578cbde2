package org.earshot.alerts.playbook;

import java.util.List;
import org.earshot.alerts.SavedReply;
import org.jdbi.v3.core.Handle;

/// The saved replies as they are kept.
final class ReplyBook {
  private final Handle handle;

  ReplyBook(Handle handle) {
    this.handle = handle;
  }

  List<SavedReply> all() {
    return handle
        .createQuery("select * from alerts.saved_replies order by reply")
        .map((row, context) ->
            new SavedReply(
                row.getString("reply"),
                row.getString("title"),
                row.getString("lang"),
                row.getString("words")))
        .list();
  }

  void put(SavedReply reply) {
    handle.execute(
        "insert into alerts.saved_replies (reply, title, lang, words) values (?, '', '', '') on conflict do nothing",
        reply.key());
    handle.execute(
        "update alerts.saved_replies set title = ?, lang = ?, words = ? where reply = ?",
        reply.title(),
        reply.lang(),
        reply.text(),
        reply.key());
  }
}
