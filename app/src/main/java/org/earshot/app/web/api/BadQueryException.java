package org.earshot.app.web.api;

import org.earshot.indexer.SearchResult;

/// Carries an unreadable query to where problems are written.
final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int position;

  BadQueryException(SearchResult.BadQuery bad) {
    super(bad.message());
    this.position = bad.position();
  }

  int position() {
    return position;
  }
}
