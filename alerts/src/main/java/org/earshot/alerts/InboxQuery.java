package org.earshot.alerts;

import java.util.Objects;
import java.util.Optional;

/// Which cases to list.
///
/// @param view which part of the desk
/// @param brand key of a brand, or all
/// @param owner user name, or all
/// @param limit how many at the most, 1 to [#MOST]
/// @param offset how many to pass over
public record InboxQuery(
    View view, Optional<String> brand, Optional<String> owner, int limit, int offset) {
  public static final int MOST = 200;

  /// Parts of the desk.
  public enum View {
    /// Somebody has to answer, by due time.
    WAITING,
    /// Answered, proof not seen yet.
    ANSWERED,
    /// A person must look.
    NEEDS_LOOK,
    /// Proved, closed, dismissed or merged; newest first.
    DONE,
    ALL
  }

  public InboxQuery {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(owner, "owner");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is 1 to " + MOST + ", not " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset must not be negative, but is " + offset);
    }
  }

  public static InboxQuery of(View view) {
    return new InboxQuery(view, Optional.empty(), Optional.empty(), MOST, 0);
  }
}
