package org.earshot.alerts;

/// Whether the answer at one public address is given and seen.
public enum PlaceState {
  UNANSWERED,
  /// A person says that the answer is given; escalation pauses.
  ANSWERED,
  /// A reply by an own account was seen there.
  PROVED,
  /// The site shows no replies to us.
  CANNOT_BE_SHOWN,
  /// The post is gone.
  VANISHED
}
