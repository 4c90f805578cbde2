package org.earshot.indexer;

/// How far the index is built.
///
/// @param done mentions, or entries of the log, that it holds
/// @param total how many there are
public record IndexProgress(long done, long total) {
  public IndexProgress {
    if (done < 0 || total < done) {
      throw new IllegalArgumentException("0 <= done <= total, not " + done + " of " + total);
    }
  }

  /// Whole hundredths; 100 only when all is done.
  public int percent() {
    return total == 0 ? 100 : (int) (100 * done / total);
  }
}
