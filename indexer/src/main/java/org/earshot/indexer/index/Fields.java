package org.earshot.indexer.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.indexer.query.FieldKind;

/// The names of the index's fields, the one place where they stand.
public final class Fields {
  static final String ID = "id";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String AUTHOR = "author";
  static final String SOURCE = "source";
  static final String SITE = "site";
  static final String LANG = "lang";
  static final String BRAND = "brand";
  static final String SENTIMENT = "sentiment";
  static final String TOPIC = "topic";
  static final String TYPE = "type";
  static final String URL = "url";
  static final String RATING = "rating";
  static final String PUBLISHED = "published";
  static final String SEEN = "seen";

  /// What a query means that names no field.
  static final List<String> WORDS = List.of(TEXT, TITLE, AUTHOR);

  /// Fields whose words are found in all their forms.
  static final Set<String> INFLECTED = Set.of(TEXT, TITLE);

  /// Fields whose values can be counted over all hits.
  static final List<String> FACETS = List.of(BRAND, SENTIMENT, LANG, SOURCE, TOPIC, SITE, TYPE);

  /// A day as a facet; made of the time, in no document.
  static final String DAY = "day";

  /// The fields that a query may name, and what they hold.
  public static final Map<String, FieldKind> SEARCHABLE = searchable();

  private Fields() {}

  private static Map<String, FieldKind> searchable() {
    var kinds = new LinkedHashMap<String, FieldKind>();
    WORDS.forEach(field -> kinds.put(field, FieldKind.WORDS));
    List.of(SOURCE, SITE, LANG, BRAND, SENTIMENT, TOPIC, TYPE, URL)
        .forEach(field -> kinds.put(field, FieldKind.VALUE));
    kinds.put(RATING, FieldKind.NUMBER);
    kinds.put(PUBLISHED, FieldKind.TIME);
    kinds.put(SEEN, FieldKind.TIME);
    return Collections.unmodifiableMap(kinds);
  }
}
