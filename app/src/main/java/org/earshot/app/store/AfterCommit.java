package org.earshot.app.store;

import java.sql.SQLException;

/// What a commit waits for before its caller goes on.
@FunctionalInterface
interface AfterCommit {
  void await() throws SQLException;
}
