package org.earshot.indexer.index;

import org.apache.lucene.queryparser.classic.ParseException;

/// A query that can be read and is not allowed, with the stretch of the query that is to blame.
final class QueryRefused extends ParseException {
  private final String reason;
  private final String culprit;

  QueryRefused(String message, String culprit) {
    super(message);
    this.reason = message;
    this.culprit = culprit;
  }

  String reason() {
    return reason;
  }

  String culprit() {
    return culprit;
  }
}
