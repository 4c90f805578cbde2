package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earshot.crawler.Rating;
import org.earshot.indexer.query.FieldKind;

/// The fields of a post that a brand's query may name.
final class Values {
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String AUTHOR = "author";
  static final String SITE = "site";
  static final String SOURCE = "source";
  static final String LANG = "lang";
  static final String TYPE = "type";
  static final String URL = "url";
  static final String RATING = "rating";

  private Values() {}

  static Map<String, FieldKind> fields() {
    var fields = new LinkedHashMap<String, FieldKind>();
    fields.put(TEXT, FieldKind.WORDS);
    fields.put(TITLE, FieldKind.WORDS);
    fields.put(AUTHOR, FieldKind.WORDS);
    fields.put(SITE, FieldKind.VALUE);
    fields.put(SOURCE, FieldKind.VALUE);
    fields.put(LANG, FieldKind.VALUE);
    fields.put(TYPE, FieldKind.VALUE);
    fields.put(URL, FieldKind.VALUE);
    fields.put(RATING, FieldKind.NUMBER);
    return fields;
  }

  /// The parts of the text that a field of words means.
  static int mask(String field) {
    return switch (field) {
      case TITLE -> Text.TITLE;
      case TEXT -> Text.WORDS;
      case AUTHOR -> Text.AUTHOR;
      default -> Text.SAID;
    };
  }

  /// The values of a field, in small letters; none where the post has none.
  static List<String> of(String field, Facts facts) {
    var post = facts.post();
    var values = new ArrayList<String>();
    switch (field) {
      case SITE -> values.addAll(new Address(lower(post.key().site()), "").hosts());
      case SOURCE -> values.add(lower(facts.source()));
      case LANG -> values.add(lower(facts.language().get()));
      case TYPE -> values.add(lower(post.type().name()));
      case URL -> post.url().map(Values::lower).ifPresent(values::add);
      case RATING -> post.rating().ifPresent(rating -> values.add("rated"));
      default -> throw new IllegalArgumentException("no field of whole values: " + field);
    }
    values.removeIf(String::isEmpty);
    return values;
  }

  /// Stars on the scale of 1 to 5; no number where the post has none.
  static double stars(Facts facts) {
    return facts
        .post()
        .rating()
        .map(rating ->
            Rating.DEFAULT_MIN + rating.share() * (Rating.DEFAULT_MAX - Rating.DEFAULT_MIN))
        .orElse(Double.NaN);
  }

  static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
