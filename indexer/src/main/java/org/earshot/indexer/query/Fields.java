package org.earshot.indexer.query;

import org.jspecify.annotations.Nullable;

/// Reads the names of fields: `title:`, `text.lt:`, and `exact:`, which is none.
final class Fields {
  private static final String EXACT = "exact";

  /// Stands for the fields that a query means which names none: `words.lt:virdulys`.
  private static final String WORDS = "words";

  /// A name that was read.
  ///
  /// @param scope what stands behind it
  /// @param name empty where it is no field
  /// @param language empty where none was named
  record Named(Scope scope, String name, String language) {}

  private final Letters letters;
  private final Dialect dialect;

  Fields(Letters letters, Dialect dialect) {
    this.letters = letters;
    this.dialect = dialect;
  }

  /// Whether a field's name is next.
  boolean isNext() {
    int here = letters.at();
    boolean name = !name().isEmpty();
    letters.back(here);
    return name;
  }

  @Nullable Named take(Scope scope) {
    int start = letters.at();
    var name = name();
    if (name.isEmpty()) {
      return null;
    }
    if (EXACT.equals(name) && dialect.kind(EXACT).isEmpty()) {
      return new Named(scope.asWritten().deeper(), "", "");
    }
    if (!scope.field().isEmpty()) {
      throw Refusal.at(start, "fieldInField", name, scope.field());
    }
    return named(scope, name, start);
  }

  /// What a name and what stands behind it mean together.
  @Nullable Query wrap(Named named, @Nullable Query inner, int start) {
    if (inner == null) {
      throw Refusal.at(start, "nothing");
    }
    var at = letters.stretch(start);
    var query = named.language.isEmpty() ? inner : new Query.InLanguage(named.language, inner, at);
    boolean said = inner instanceof Query.Range || inner instanceof Query.Present;
    return named.name.isEmpty() || said ? query : new Query.In(named.name, query, at);
  }

  private Named named(Scope scope, String name, int start) {
    int dot = name.indexOf('.');
    var base = dot < 0 ? name : name.substring(0, dot);
    var language = dot < 0 ? "" : name.substring(dot + 1);
    if (dot >= 0 && !isLanguage(language)) {
      throw Refusal.at(start + dot + 1, "notALanguage", language);
    }
    if (WORDS.equals(base) && dot >= 0) {
      return new Named(scope.in("", FieldKind.WORDS), "", language);
    }
    var kind = dialect.kind(base).filter(known -> dot < 0 || known == FieldKind.WORDS);
    return new Named(
        scope.in(
            base,
            kind.orElseThrow(() -> Refusal.at(start, "unknownField", name, dialect.fieldNames()))),
        base,
        language);
  }

  /// Letters, a colon, and no blank behind it. `https://` is no field.
  private String name() {
    int start = letters.at();
    while (isNameLetter(letters.next())) {
      letters.take();
    }
    var name = letters.since(start);
    boolean colon = letters.next() == ':' && !Letters.isBlank(letters.ahead(1));
    boolean link = letters.ahead(1) == '/' && letters.ahead(2) == '/';
    if (name.isEmpty() || !colon || link || letters.ahead(1) == Letters.END) {
      letters.back(start);
      return "";
    }
    letters.take();
    return name;
  }

  private static boolean isLanguage(String code) {
    return (code.length() == 2 || code.length() == 3)
        && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_';
  }
}
