package org.earshot.indexer.index;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Mention;

/// Turns a mention into a document.
final class Documents {
  /// A term of Lucene is 32,766 bytes at most; nobody asks for so long a value.
  private static final int LONGEST_KEYWORD = 8_000;

  private Documents() {}

  static Term id(long mention) {
    return new Term(Fields.ID, Long.toString(mention));
  }

  static Document of(Mention mention) {
    var post = mention.post();
    var document = new Document();
    document.add(new StringField(Fields.ID, Long.toString(mention.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.ID, mention.id()));
    words(document, Fields.TITLE, post.title());
    words(document, Fields.TEXT, post.text());
    words(document, Fields.AUTHOR, post.author().name());
    time(document, Fields.SEEN, mention.seen().toEpochMilli());
    post.published().ifPresent(at -> time(document, Fields.PUBLISHED, at.at().toEpochMilli()));
    post.rating().ifPresent(rating -> rating(document, rating));
    post.url().ifPresent(url -> keyword(document, Fields.URL, url));
    keyword(document, Fields.SITE, post.key().site());
    keyword(document, Fields.TYPE, post.type().name());
    keyword(document, Fields.SOURCE, Long.toString(mention.sourceId()));
    keyword(document, Fields.LANG, mention.score().lang());
    keyword(document, Fields.BRAND, mention.brand());
    keyword(document, Fields.SENTIMENT, mention.sentiment().name());
    mention.score().topics().forEach(topic -> keyword(document, Fields.TOPIC, topic.name()));
    return document;
  }

  /// Stars on the scale of 1 to 5 that people think in, whatever the site's own scale is.
  static double stars(Rating rating) {
    return Rating.DEFAULT_MIN + rating.share() * (Rating.DEFAULT_MAX - Rating.DEFAULT_MIN);
  }

  private static void words(Document document, String field, Optional<String> words) {
    words.ifPresent(value -> document.add(new TextField(field, value, Field.Store.YES)));
  }

  private static void time(Document document, String field, long millis) {
    document.add(new LongPoint(field, millis));
    document.add(new NumericDocValuesField(field, millis));
  }

  private static void rating(Document document, Rating rating) {
    document.add(new DoublePoint(Fields.RATING, stars(rating)));
    document.add(new DoubleDocValuesField(Fields.RATING, stars(rating)));
  }

  private static void keyword(Document document, String field, String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST_KEYWORD) {
      return;
    }
    document.add(new StringField(field, lower, Field.Store.NO));
    if (Fields.FACETS.contains(field)) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(lower)));
    }
  }
}
