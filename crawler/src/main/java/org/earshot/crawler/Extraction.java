package org.earshot.crawler;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What reading a page gave.
public sealed interface Extraction {
  /// The page was understood.
  ///
  /// @param kind the kind that read it; never `auto`
  /// @param posts the posts in page order, each once
  /// @param complete true where the page shows the whole list, so that a known post which is
  ///   missing has vanished; false where older posts move off the page or there is a next page
  /// @param next address of the next page of the same list
  /// @param backoff how long the answer itself asks us to stay away
  /// @param pulse what the page says of when to come again
  record Posts(
      String kind,
      List<Post> posts,
      boolean complete,
      Optional<String> next,
      Optional<Duration> backoff,
      Pulse pulse)
      implements Extraction {
    public Posts {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(backoff, "backoff");
      Objects.requireNonNull(pulse, "pulse");
      posts = List.copyOf(posts);
    }

    /// Posts on a page that says nothing of when to come again.
    public Posts(
        String kind,
        List<Post> posts,
        boolean complete,
        Optional<String> next,
        Optional<Duration> backoff) {
      this(kind, posts, complete, next, backoff, Pulse.none());
    }

    /// Posts with an answer that asks for no pause.
    public Posts(String kind, List<Post> posts, boolean complete, Optional<String> next) {
      this(kind, posts, complete, next, Optional.empty());
    }
  }

  /// The page could not be read as this kind, or as any.
  ///
  /// @param reason one line for people: what is wrong and where
  /// @param blocked whether a wall was shown in place of the page: a riddle for people, a challenge
  ///   for browsers, a question for consent
  /// @param instead address that the page itself names as the one where its posts can be read
  record Unreadable(String reason, boolean blocked, Optional<String> instead)
      implements Extraction {
    public Unreadable {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(instead, "instead");
    }

    public Unreadable(String reason, boolean blocked) {
      this(reason, blocked, Optional.empty());
    }

    public Unreadable(String reason) {
      this(reason, false);
    }
  }
}
