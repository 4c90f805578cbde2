package org.earshot.crawler.extract.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.Pulse;

/// A feed as it was read.
///
/// @param masthead what it says of itself
/// @param posts its entries, in its order
/// @param next the next, older page of it (RFC 5005, section 3)
/// @param pulse what it says of when to come again
public record Feed(Masthead masthead, List<Post> posts, Optional<String> next, Pulse pulse) {
  /// More entries than any reader would scroll through; the rest is left for the next page.
  static final int MAX_ENTRIES = 2_000;

  public Feed {
    Objects.requireNonNull(masthead, "masthead");
    posts = List.copyOf(posts);
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(pulse, "pulse");
  }
}
