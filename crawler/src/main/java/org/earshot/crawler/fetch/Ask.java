package org.earshot.crawler.fetch;

import java.util.Objects;

/// One GET.
///
/// @param address where
/// @param validators of what we have already
/// @param maxBytes limit of the body after decompression
/// @param overflow what to do with a longer one
public record Ask(WebAddress address, Validators validators, long maxBytes, Overflow overflow) {
  /// What becomes of a body that is longer than its limit.
  public enum Overflow {
    /// It is refused.
    REFUSE,
    /// Its beginning is taken, as RFC 9309 section 2.5 wants it for robots.txt.
    CUT
  }

  public Ask {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(validators, "validators");
    Objects.requireNonNull(overflow, "overflow");
  }
}
