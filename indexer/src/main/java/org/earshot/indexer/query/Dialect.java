package org.earshot.indexer.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What differs between the places where queries are written.
///
/// @param fields the fields that a query may name, in the order in which people are told
/// @param adjacency what words side by side mean
/// @param loose whether a query may ask for what is dear to look for in every post: misspelt words
///   (`kettle~`)
/// @param leadingWildcards whether a pattern may begin with a wildcard
public record Dialect(
    Map<String, FieldKind> fields, Adjacency adjacency, boolean loose, boolean leadingWildcards) {
  /// What words side by side mean.
  public enum Adjacency {
    /// All of them must be there.
    ALL,
    /// They are a phrase.
    PHRASE
  }

  public Dialect {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// Searching: words side by side must all be there; misspelt words may be asked for.
  public static Dialect search(Map<String, FieldKind> fields) {
    return new Dialect(fields, Adjacency.ALL, true, false);
  }

  /// Listening: words side by side are a phrase.
  public static Dialect listening(Map<String, FieldKind> fields) {
    return new Dialect(fields, Adjacency.PHRASE, false, true);
  }

  Optional<FieldKind> kind(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  String fieldNames() {
    return String.join(", ", fields.keySet());
  }
}
