package org.earshot.app.account;

/// What a person may do.
public enum Role {
  /// Everything, people and sources included.
  ADMIN,
  /// Work on cases.
  AGENT,
  /// Look.
  READER
}
