package org.earshot.indexer;

import java.util.Objects;

/// Why a text needs a reply, or why not: one part of the sum that is [Score#replyNeed()].
///
/// @param kind what was seen
/// @param weight what it adds; negative where it takes away
/// @param evidence the words or stars that say so, 80 characters at most
public record Reason(Kind kind, double weight, String evidence) {
  /// The things that make a reply more or less needed. The JSON name is the lower-case name with
  /// hyphens.
  public enum Kind {
    COMPLAINT,
    QUESTION,
    REMEDY_ASKED,
    LOSS_SAID,
    SAFETY_THREAT,
    LEGAL_THREAT,
    LEAVING,
    /// An earlier post of the same author needs a reply and has none.
    POSTED_AGAIN,
    /// Many people have seen it, or taken part.
    REACH,
    LOW_STARS,
    STARS_CONTRADICT,
    PRAISE,
    ABOUT_COMPLAINTS,
    ADVERT,
    OWN_POST
  }

  public Reason {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(evidence, "evidence");
  }
}
