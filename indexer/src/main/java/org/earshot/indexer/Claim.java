package org.earshot.indexer;

import java.util.Objects;

/// A mention handed to one worker for a while. Unless it is done before the lease ends, it is
/// handed out again.
///
/// @param mention the mention at the version to be decided on
/// @param token proof of the lease, given back with [Indexer#done]
public record Claim(Mention mention, String token) {
  public Claim {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(token, "token");
  }
}
