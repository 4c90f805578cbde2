package org.earshot.indexer.query;

import java.util.List;

/// A query as a tree. Every part knows where it was written.
///
/// Words are as written, without escapes and quotes; folding and cutting them is the engine's
/// analysis. In a field of whole values ([FieldKind#VALUE]) a [Word] is the whole value.
public sealed interface Query {
  /// Where the part stands in the query.
  Stretch at();

  /// Something that is looked for in one place of a text.
  sealed interface Token extends Query {}

  /// A word, in any letter case, accents, ending and way of joining its parts.
  record Word(String text, Stretch at) implements Token {}

  /// A word with its symbols: `C++`, `#tag`, `@handle`, an emoji.
  ///
  /// @param caseKept whether letter case counts: `=Sky` but not `C++`
  record Exact(String text, boolean caseKept, Stretch at) implements Token {}

  /// A pattern: `*` is any letters, `?` one; a backslash in front takes the meaning away.
  record Wildcard(String pattern, Stretch at) implements Token {}

  /// A word with at most so many letters wrong.
  ///
  /// @param edits 1 or 2
  record Fuzzy(String text, int edits, Stretch at) implements Token {}

  /// Words one after the other.
  record Phrase(List<Token> words, Stretch at) implements Query {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /// Parts that stand near each other and do not overlap.
  ///
  /// @param parts tokens, phrases, choices ([Any]) of these, or these kept [Apart] from others
  /// @param distance how many other words may stand between them, all gaps together
  /// @param ordered whether they stand in this order
  record Near(List<Query> parts, int distance, boolean ordered, Stretch at) implements Query {
    public Near {
      parts = List.copyOf(parts);
    }
  }

  /// One part where the other does not stand near: `apple NOT NEAR/5 (pie OR juice)`.
  ///
  /// @param wanted a token, a phrase or a choice of these
  /// @param unwanted the same
  /// @param distance how many other words stand between them at least
  record Apart(Query wanted, Query unwanted, int distance, Stretch at) implements Query {}

  /// A stretch of times or numbers.
  record Range(String field, Bound from, Bound to, Stretch at) implements Query {}

  /// One end of a range.
  ///
  /// @param value as written; empty where the range is open
  /// @param included whether the value itself is in
  record Bound(String value, boolean included) {
    public boolean isOpen() {
      return value.isEmpty();
    }
  }

  /// The field has a value, whatever it is.
  record Present(String field, Stretch at) implements Query {}

  record Everything(Stretch at) implements Query {}

  /// A query of one field.
  record In(String field, Query query, Stretch at) implements Query {}

  /// Words that are of one language, and bent as that language bends them.
  ///
  /// @param language two or three small letters, ISO 639
  record InLanguage(String language, Query query, Stretch at) implements Query {}

  record All(List<Query> parts, Stretch at) implements Query {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Query> parts, Stretch at) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// What the other query does not find.
  record Not(Query query, Stretch at) implements Query {}
}
