package org.earshot.crawler.stream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.extract.api.JetstreamEvent;

/// What was heard and not yet taken: of each post only its last state.
final class Batch {
  /// The size at which the way of a post is cheapest, all stages together.
  static final int MOST_POSTS = 64;

  /// So long a post waits for company at the most.
  static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  private final Map<PostKey, Post> written = new LinkedHashMap<>();
  private final Set<PostKey> gone = new LinkedHashSet<>();
  private long cursor;
  private long begunNanos;
  private boolean empty = true;

  void add(JetstreamEvent event) {
    if (empty) {
      begunNanos = System.nanoTime();
      empty = false;
    }
    cursor = event.micros();
    event
        .written()
        .ifPresent(post -> {
          written.remove(post.key());
          written.put(post.key(), post);
          gone.remove(post.key());
        });
    event
        .gone()
        .ifPresent(key -> {
          written.remove(key);
          gone.add(key);
        });
  }

  /// Whether it is to be taken now.
  boolean isDue() {
    return !empty
        && (written.size() + gone.size() >= MOST_POSTS
            || System.nanoTime() - begunNanos >= LONGEST_WAIT.toNanos());
  }

  boolean isEmpty() {
    return empty;
  }

  List<Post> written() {
    return List.copyOf(written.values());
  }

  Set<PostKey> gone() {
    return Set.copyOf(gone);
  }

  /// Time of the last event in it.
  long cursor() {
    return cursor;
  }

  void clear() {
    written.clear();
    gone.clear();
    empty = true;
  }
}
