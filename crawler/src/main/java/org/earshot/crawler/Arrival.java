package org.earshot.crawler;

/// How a post came to us. It decides whether a case may be opened.
public enum Arrival {
  /// Seen while the source was being watched.
  LIVE,
  /// Seen while the source was being watched, under a time before our last look, which would have
  /// shown it had it been public then: the site withheld it until now, or dated it back.
  BACKDATED,
  /// Seen on the first look at a source: only posts younger than its `alertFrom` open cases.
  FIRST_LOOK,
  /// Fetched on request from a source's past: never opens a case.
  BACKFILL,
  /// Brought by a file: never opens a case.
  IMPORT,
  /// Reported by a person.
  BY_HAND
}
