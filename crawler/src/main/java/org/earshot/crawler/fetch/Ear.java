package org.earshot.crawler.fetch;

/// Hears what comes over a line. Its methods are called by one thread at a time; while one does not
/// return, the other side has to wait.
public interface Ear {
  void heard(String text);

  /// The line is gone; nothing is heard after it.
  ///
  /// @param why in words
  void ended(String why);
}
