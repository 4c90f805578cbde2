package org.earshot.alerts;

/// Where the work on a case stands.
public enum Work {
  OPEN,
  ACKNOWLEDGED,
  CLOSED,
  DISMISSED,
  MERGED
}
