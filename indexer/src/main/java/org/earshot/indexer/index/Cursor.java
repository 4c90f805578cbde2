package org.earshot.indexer.index;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/// The last hit of a page, as a token that says nothing to people and survives changes of the
/// index: the next page begins after it, whatever came or went meanwhile.
record Cursor(long seen, long id) {
  static Optional<Cursor> parse(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length != 2 * Long.BYTES) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(bytes);
      return Optional.of(new Cursor(buffer.getLong(), buffer.getLong()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Cursor of(FieldDoc last) {
    return new Cursor((Long) last.fields[0], (Long) last.fields[1]);
  }

  String token() {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(seen).putLong(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  FieldDoc after() {
    return new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {seen, id});
  }
}
