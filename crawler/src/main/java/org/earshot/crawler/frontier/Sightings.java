package org.earshot.crawler.frontier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Backfill;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// What a look saw of the posts of its page, to be remembered.
sealed interface Sightings {
  /// Nothing that says anything about them.
  record None() implements Sightings {}

  /// The same page as before.
  ///
  /// @param reported missing posts that were handed on and are known no more
  record Unchanged(Set<PostKey> reported) implements Sightings {}

  /// A page that was read.
  ///
  /// @param appeared posts on it that are mentions and were not known
  /// @param seen known posts on it that are mentions still
  /// @param missing known posts that it should show and does not, for the first time
  /// @param unproved posts that were missing, and of which it says nothing: it does not show them,
  ///   and so it confirms nothing
  /// @param dropped known posts that are so no more: handed on as missing, or no mentions any
  ///   longer, or moved off the page long ago
  record Read(
      List<Post> appeared,
      List<Post> seen,
      Set<PostKey> missing,
      Set<PostKey> unproved,
      Set<PostKey> dropped)
      implements Sightings {}

  /// What a map names.
  ///
  /// @param changes in what is known of it
  /// @param next to be asked for now
  record Mapped(MapBook.Changes changes, List<MapEntry> next) implements Sightings {
    public Mapped {
      next = List.copyOf(next);
    }
  }

  /// A page of a source's past.
  ///
  /// @param progress how far the backfill has come with it
  /// @param over why it ends with it; empty where it goes on
  record Past(Backfill progress, Optional<String> over) implements Sightings {}

  /// A source's past that cannot be read again and again.
  record Stopped(String why) implements Sightings {}
}
