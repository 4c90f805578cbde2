package org.earshot.crawler.store;

import java.sql.SQLException;

/// The database refused, or is away.
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
