package org.earshot.indexer.keep;

/// Why a mention has one more version.
public enum Cause {
  FOUND,
  EDIT,
  VANISHED,
  RETURNED,
  JUDGED,
  REPORTED
}
