package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.jdbi.v3.core.Handle;

/// What a look saw of the posts of its page, to be remembered.
sealed interface Sightings {
  void write(Handle handle, Look look, Instant now);

  /// Nothing that says anything about them.
  record None() implements Sightings {
    @Override
    public void write(Handle handle, Look look, Instant now) {
      // nothing was seen
    }
  }

  /// The same page as before.
  ///
  /// @param reported missing posts that were handed on and are known no more
  record Unchanged(Set<PostKey> reported) implements Sightings {
    @Override
    public void write(Handle handle, Look look, Instant now) {
      KnownPosts.forget(handle, look, reported);
    }
  }

  /// A page that was read.
  ///
  /// @param mentions posts on it that are mentions
  /// @param absent known posts that it should show and does not
  /// @param dropped known posts that are so no more: handed on as missing, or no mentions any
  ///   longer
  record Read(List<Post> mentions, Set<PostKey> absent, Set<PostKey> dropped) implements Sightings {
    @Override
    public void write(Handle handle, Look look, Instant now) {
      KnownPosts.forget(handle, look, dropped);
      KnownPosts.missing(handle, look, absent, now);
      KnownPosts.seen(handle, look, mentions, now);
      KnownPosts.forgetOld(handle, look, now);
    }
  }

  /// A page of a source's past.
  ///
  /// @param progress how far the backfill has come with it
  /// @param over why it ends with it; empty where it goes on
  record Past(Backfill progress, Optional<String> over) implements Sightings {
    @Override
    public void write(Handle handle, Look look, Instant now) {
      Backfills.keep(handle, progress);
      over.ifPresent(
          why -> Backfills.end(handle, look.source().id(), Backfill.State.DONE, why, now));
    }
  }

  /// A source's past that cannot be read again and again.
  record Stopped(String why) implements Sightings {
    @Override
    public void write(Handle handle, Look look, Instant now) {
      Backfills.end(handle, look.source().id(), Backfill.State.STOPPED, why, now);
    }
  }
}
