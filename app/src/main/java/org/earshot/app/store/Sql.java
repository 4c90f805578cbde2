package org.earshot.app.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A statement's text, as far as it tells whether it only reads. Where that is not sure, it counts
/// as a change: that costs a wait and loses nothing.
record Sql(boolean reads) {
  private static final Sql UNKNOWN = new Sql(false);
  private static final List<String> READING = List.of("select", "values", "show", "explain");

  static Sql of(String text) {
    var words = text.strip().toLowerCase(Locale.ROOT);
    return new Sql(READING.stream().anyMatch(words::startsWith) && !locks(words));
  }

  /// The text among the arguments of a call, which is always the first where there is one.
  static Sql firstOf(Object @Nullable [] arguments) {
    return UNKNOWN.or(arguments);
  }

  /// The text among the arguments, else this one, which was prepared before.
  Sql or(Object @Nullable [] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String text
        ? of(text)
        : this;
  }

  /// A row lock is a change of the row in the database's file.
  private static boolean locks(String words) {
    return words.contains("for update") || words.contains("for share");
  }
}
