package org.earshot.indexer.query;

/// What a field holds, and so what a query may ask of it.
public enum FieldKind {
  /// Text that is cut into words.
  WORDS,
  /// One value that is compared as a whole, in any letter case.
  VALUE,
  TIME,
  NUMBER
}
