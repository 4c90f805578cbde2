package org.earshot.indexer.sentiment;

/// Tells how likely a text is bad, neither and good.
@FunctionalInterface
public interface Model {
  Shares shares(Seen seen);
}
