package org.earshot.indexer;

/// Which way a text leans toward the brand. The JSON name is the lower-case name.
public enum Sentiment {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
