package org.earshot.indexer;

import javax.sql.DataSource;

class H2StoreTest extends StoreContract {
  @Override
  DataSource database() {
    return Workbench.memory();
  }
}
