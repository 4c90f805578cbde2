package org.earshot.indexer.query;

/// In which field a part of a query stands, and whether as it is written.
///
/// @param field empty where no field is named
/// @param exact whether case and symbols are kept
/// @param depth how many brackets are open
record Scope(String field, FieldKind kind, boolean exact, int depth) {
  static final Scope TOP = new Scope("", FieldKind.WORDS, false, 0);

  Scope in(String name, FieldKind of) {
    return new Scope(name, of, exact, depth + 1);
  }

  Scope asWritten() {
    return new Scope(field, kind, true, depth);
  }

  Scope deeper() {
    return new Scope(field, kind, exact, depth + 1);
  }

  boolean isWords() {
    return kind == FieldKind.WORDS;
  }
}
