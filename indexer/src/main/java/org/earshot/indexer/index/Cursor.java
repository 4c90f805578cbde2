package org.earshot.indexer.index;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/// A place in the order of all mentions, the newest first, which survives changes of the index. As
/// a token that says nothing to people it is the end of a page: the next page begins after it,
/// whatever came or went meanwhile.
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

  String token() {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(seen).putLong(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  boolean isAfter(Cursor other) {
    return seen != other.seen ? seen < other.seen : id < other.id;
  }
}
