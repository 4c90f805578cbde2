package org.earshot.indexer.index;

import java.time.Instant;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Mention;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.analysis.TokenList;
import org.earshot.indexer.analysis.Tokens;

/// Turns a mention into a document, one after the other: what serves the words of one serves those
/// of the next.
final class Documents {
  /// A term of Lucene is 32,766 bytes at most; nobody asks for so long a value.
  private static final int LONGEST_KEYWORD = 8_000;

  /// Words with their places, for phrases; where they begin in the text is found again for the few
  /// hits that are shown.
  private static final FieldType TOKENS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TOKENS.freeze();
  }

  private final Analysis analysis;
  private final Words title = new Words(Fields.TITLE);
  private final Words text = new Words(Fields.TEXT);

  /// A field of words.
  private static final class Words {
    private final Tokens tokens = new Tokens();
    private final Field field;

    Words(String name) {
      field = new Field(name, new TokenList(tokens), TOKENS);
    }
  }

  Documents(Analysis analysis) {
    this.analysis = analysis;
  }

  static Term id(long mention) {
    return new Term(Fields.ID, Long.toString(mention));
  }

  /// A document that is to be indexed before the next one is made.
  Document of(Mention mention) {
    var post = mention.post();
    var document = new Document();
    document.add(new StringField(Fields.ID, Long.toString(mention.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.ID, mention.id()));
    var lang = mention.score().lang();
    post.title().ifPresent(title -> words(document, this.title, title, lang));
    post.text().ifPresent(text -> words(document, this.text, text, lang));
    post.author().name().ifPresent(name -> name(document, name));
    document.add(time(Fields.SEEN, mention.seen()));
    post.published().ifPresent(at -> document.add(time(Fields.PUBLISHED, at.at())));
    post.rating().ifPresent(rating -> rating(document, rating));
    post.url().ifPresent(url -> keyword(document, Fields.URL, url));
    keyword(document, Fields.SITE, post.key().site());
    keyword(document, Fields.TYPE, post.type().name());
    keyword(document, Fields.SOURCE, Long.toString(mention.sourceId()));
    keyword(document, Fields.LANG, lang);
    keyword(document, Fields.BRAND, mention.brand());
    keyword(document, Fields.SENTIMENT, mention.sentiment().name());
    mention.score().topics().forEach(topic -> keyword(document, Fields.TOPIC, topic.name()));
    return document;
  }

  /// Stars on the scale of 1 to 5 that people think in, whatever the site's own scale is.
  static double stars(Rating rating) {
    return Rating.DEFAULT_MIN + rating.share() * (Rating.DEFAULT_MAX - Rating.DEFAULT_MIN);
  }

  private void words(Document document, Words words, String said, String lang) {
    analysis.read(said, lang, words.tokens);
    document.add(new StoredField(words.field.name(), said));
    document.add(words.field);
  }

  private static void name(Document document, String name) {
    document.add(new TextField(Fields.AUTHOR, name, Field.Store.NO));
  }

  /// With a skip index, which ranges and the order of hits are found by.
  private static Field time(String field, Instant at) {
    return NumericDocValuesField.indexedField(field, at.toEpochMilli());
  }

  private static void rating(Document document, Rating rating) {
    document.add(new DoublePoint(Fields.RATING, stars(rating)));
  }

  private static void keyword(Document document, String field, String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST_KEYWORD) {
      return;
    }
    document.add(new StringField(field, lower, Field.Store.NO));
    if (Fields.TOPIC.equals(field)) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(lower)));
    } else if (Fields.FACETS.contains(field)) {
      document.add(new SortedDocValuesField(field, new BytesRef(lower)));
    }
  }
}
