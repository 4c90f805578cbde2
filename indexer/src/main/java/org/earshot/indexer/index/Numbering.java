package org.earshot.indexer.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.indexer.Sentiment;

/// The numbers of the values of all fields that are counted, in all states of an index.
final class Numbering {
  private final Map<String, Numbers> fields = new ConcurrentHashMap<>();

  /// A sentiment has the number that it has in its enumeration.
  Numbers of(String field) {
    return fields.computeIfAbsent(
        field,
        _ ->
            Fields.SENTIMENT.equals(field)
                ? new Numbers(
                    Arrays.stream(Sentiment.values())
                        .map(sentiment -> sentiment.name().toLowerCase(Locale.ROOT))
                        .toList())
                : new Numbers());
  }
}
