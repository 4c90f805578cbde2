package org.earshot.crawler.fetch;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a site gave us to ask with whether a page has changed (RFC 9110 section 13.1). A value that
/// could not be sent back in a header counts as not given.
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7e]{1,500}");

  /// After the pattern that its constructor needs.
  private static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  public Validators {
    etag = etag.filter(SENDABLE.asMatchPredicate());
    lastModified = lastModified.filter(SENDABLE.asMatchPredicate());
  }

  public static Validators none() {
    return NONE;
  }

  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
