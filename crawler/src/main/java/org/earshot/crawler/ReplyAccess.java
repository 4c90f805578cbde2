package org.earshot.crawler;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// Whether a public reply can be given at a source, and seen there afterwards.
///
/// @param visible whether replies are visible on the pages that we may read
/// @param writeAt where a person writes the reply; empty means at the post's own page
/// @param moderation how long the site may hold a reply back before it shows
public record ReplyAccess(
    Visibility visible, Optional<URI> writeAt, java.time.Duration moderation) {
  /// Whether a reply can be seen from outside.
  public enum Visibility {
    VISIBLE,
    HIDDEN,
    UNKNOWN
  }

  private static final ReplyAccess USUAL =
      new ReplyAccess(Visibility.VISIBLE, Optional.empty(), java.time.Duration.ofDays(1));

  public ReplyAccess {
    Objects.requireNonNull(visible, "visible");
    Objects.requireNonNull(writeAt, "writeAt");
    Objects.requireNonNull(moderation, "moderation");
  }

  /// Replies are visible at the post itself, after a day of moderation at the most.
  public static ReplyAccess usual() {
    return USUAL;
  }
}
