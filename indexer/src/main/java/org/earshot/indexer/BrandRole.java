package org.earshot.indexer;

/// Whose brand it is. Only [#OWN] brands open cases.
public enum BrandRole {
  OWN,
  COMPETITOR
}
