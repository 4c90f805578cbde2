package org.earshot.indexer.index;

import java.util.List;
import java.util.Set;

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

  /// Fields of which a query names a whole value, in any letter case.
  static final List<String> KEYWORDS =
      List.of(SOURCE, SITE, LANG, BRAND, SENTIMENT, TOPIC, TYPE, URL);

  static final Set<String> DATES = Set.of(PUBLISHED, SEEN);

  /// Fields whose values are counted over all hits.
  static final List<String> FACETS = List.of(BRAND, SENTIMENT, LANG, SOURCE, TOPIC);

  /// The fields that a query may name.
  public static final List<String> SEARCHABLE =
      List.of(
          TEXT, TITLE, AUTHOR, SOURCE, SITE, LANG, BRAND, SENTIMENT, TOPIC, TYPE, URL, RATING,
          PUBLISHED, SEEN);

  private Fields() {}
}
