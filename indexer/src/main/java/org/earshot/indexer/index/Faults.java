package org.earshot.indexer.index;

import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.earshot.indexer.IndexHits;

/// Says in words for people, and with a position, why a query cannot be read.
final class Faults {
  /// The tokenizer tells its position in its message only.
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  private static final int UNKNOWN = -1;

  private Faults() {}

  static IndexHits.BadQuery of(String query, ParseException fault) {
    var cause = fault.getCause() == null ? fault : fault.getCause();
    if (cause instanceof QueryRefused refused) {
      return new IndexHits.BadQuery(refused.reason(), position(query, refused.culprit()));
    }
    if (cause instanceof ParseException syntax && syntax.currentToken != null) {
      Token next = syntax.currentToken.next;
      return next == null ? at(query, UNKNOWN) : at(query, next.beginColumn);
    }
    if (cause instanceof TokenMgrError) {
      var column = COLUMN.matcher(String.valueOf(cause.getMessage()));
      return at(query, column.find() ? Integer.parseInt(column.group(1)) : UNKNOWN);
    }
    return tooComplex();
  }

  static IndexHits.BadQuery tooComplex() {
    return new IndexHits.BadQuery(QueryText.of("tooComplex"), UNKNOWN);
  }

  static IndexHits.BadQuery badCursor() {
    return new IndexHits.BadQuery(QueryText.of("badCursor"), UNKNOWN);
  }

  private static IndexHits.BadQuery at(String query, int position) {
    if (position < 0 || position >= query.length()) {
      return new IndexHits.BadQuery(QueryText.of("syntaxAtEnd"), query.length());
    }
    return new IndexHits.BadQuery(QueryText.of("syntax", query.substring(position)), position);
  }

  private static int position(String query, String culprit) {
    return culprit.isEmpty() ? UNKNOWN : query.indexOf(culprit);
  }
}
