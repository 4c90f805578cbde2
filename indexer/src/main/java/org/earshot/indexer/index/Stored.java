package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/// What the index keeps of each mention word for word.
final class Stored {
  private static final Set<String> SHOWN = Set.of(Fields.TITLE, Fields.TEXT);

  private final IndexReader reader;
  private final StoredFields stored;

  /// A mention as the index keeps it.
  ///
  /// @param id mention id
  /// @param title empty where there is none
  /// @param text empty where there is none
  /// @param lang `und` when unknown
  record Words(long id, String title, String text, String lang) {}

  Stored(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  Words read(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    var ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
    var langs = DocValues.getSorted(leaf.reader(), Fields.LANG);
    ids.advanceExact(doc - leaf.docBase);
    langs.advanceExact(doc - leaf.docBase);
    var fields = stored.document(doc, SHOWN);
    return new Words(
        ids.longValue(),
        text(fields, Fields.TITLE),
        text(fields, Fields.TEXT),
        langs.lookupOrd(langs.ordValue()).utf8ToString());
  }

  private static String text(Document fields, String name) {
    var value = fields.get(name);
    return value == null ? "" : value;
  }
}
