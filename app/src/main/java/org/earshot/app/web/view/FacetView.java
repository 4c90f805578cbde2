package org.earshot.app.web.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the finds have in common, each count a way to narrow them down.
///
/// @param field what is counted
/// @param label that in a word
/// @param values the most frequent ones
public record FacetView(String field, String label, List<Value> values) {
  /// One count.
  ///
  /// @param label the value, in words
  /// @param count how many
  /// @param query the query that finds these alone
  public record Value(String label, long count, String query) {}

  /// As many as can be taken in at a glance.
  private static final int MOST = 8;

  /// The fields that are counted, in the order in which they are shown.
  public static final List<String> ORDER =
      List.of("brand", "sentiment", "lang", "source", "topic", "type", "site");

  private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_]+");

  public static List<FacetView> of(
      Map<String, Map<String, Long>> facets, String query, Wording wording) {
    return ORDER.stream()
        .filter(facets::containsKey)
        .map(field ->
            new FacetView(
                field,
                wording.texts().of("facet." + field),
                values(field, facets.getOrDefault(field, Map.of()), query)
                    .map(value -> named(field, value, wording))
                    .toList()))
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private static Stream<Value> values(String field, Map<String, Long> counts, String query) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(entry ->
            new Value(entry.getKey(), entry.getValue(), narrowed(query, field, entry.getKey())));
  }

  /// The query and the value together; what is not a bare word is quoted.
  static String narrowed(String query, String field, String value) {
    var quoted =
        BARE.matcher(value).matches()
            ? value
            : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    var clause = field + ":" + quoted;
    return query.isBlank() ? clause : "(" + query.strip() + ") AND " + clause;
  }

  /// The query and a stretch of time together.
  static String within(String query, Instant from, Instant to) {
    var clause = "seen:[\"" + from + "\" TO \"" + to + "\"}";
    return query.isBlank() ? clause : "(" + query.strip() + ") AND " + clause;
  }

  private static Value named(String field, Value value, Wording wording) {
    var label =
        switch (field) {
          case "brand" -> wording.names().brand(value.label());
          case "lang" -> wording.texts().language(value.label());
          case "sentiment", "topic" -> word(field, value.label(), wording).orElse(value.label());
          case "type" -> word("post.type", value.label(), wording).orElse(value.label());
          case "source" -> source(value.label(), wording);
          default -> value.label();
        };
    return new Value(label, value.count(), value.query());
  }

  private static Optional<String> word(String set, String value, Wording wording) {
    return wording.texts().find(set + "." + value.toUpperCase(Texts.LOCALE));
  }

  private static String source(String value, Wording wording) {
    return value.chars().allMatch(Character::isDigit)
        ? wording.names().source(Long.parseLong(value))
        : value;
  }
}
