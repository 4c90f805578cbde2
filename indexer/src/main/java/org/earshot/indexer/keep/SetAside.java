package org.earshot.indexer.keep;

import java.time.Instant;
import org.earshot.crawler.Post;

/// Posts that could not be scored or kept, with the error, so that the rest of their batch goes on.
public final class SetAside {
  /// A post that nobody could keep.
  ///
  /// @param sourceId source that gave the post
  /// @param page address of the page
  public record Poison(Post post, long sourceId, String page, String error, Instant seen) {}

  /// As much of a post as a person needs to find out what is wrong with it.
  private static final int MOST = 10_000;

  private final Store store;

  public SetAside(Store store) {
    this.store = store;
  }

  /// Remembers a post. Once is enough.
  ///
  /// @return whether it is new here
  public boolean put(Poison poison) {
    return store.promise(handle ->
        handle
                .createUpdate(
                    """
                    insert into indexer.set_aside
                      (key_hash, content_hash, source_id, page, content, error, seen)
                    values (:key, :hash, :source, :page, :content, :error, :seen)
                    on conflict do nothing\
                    """)
                .bind("key", Hashes.key(poison.post().key()))
                .bind("hash", Hashes.content(poison.post()))
                .bind("source", poison.sourceId())
                .bind("page", cut(poison.page()))
                .bind("content", cut(Json.content(poison.post())))
                .bind("error", cut(poison.error()))
                .bind("seen", Times.of(poison.seen()))
                .execute()
            > 0);
  }

  public long count() {
    return store.read(handle ->
        handle.createQuery("select count(*) from indexer.set_aside").mapTo(Long.class).one());
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }
}
