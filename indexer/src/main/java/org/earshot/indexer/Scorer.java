package org.earshot.indexer;

/// Reads a text as a support lead would: which language, which way it leans, what it is about,
/// whether it needs a reply. A pure function: the same request gives the same score. Safe for use
/// by several threads.
@FunctionalInterface
public interface Scorer {
  Score score(ScoreRequest request);
}
