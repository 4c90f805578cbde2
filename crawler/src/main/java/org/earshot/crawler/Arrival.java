package org.earshot.crawler;

/// How a post came to us. It decides whether a case may be opened.
public enum Arrival {
  /// Seen while the source was being watched.
  LIVE,
  /// Seen on the first look at a source: only posts younger than its `alertFrom` open cases.
  FIRST_LOOK,
  /// Fetched on request from a source's past: never opens a case.
  BACKFILL,
  /// Brought by a file: never opens a case.
  IMPORT,
  /// Reported by a person.
  BY_HAND
}
