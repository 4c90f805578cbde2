package org.earshot.indexer.index;

import java.io.Serial;
import org.earshot.indexer.query.Fault;

/// A query cannot be read.
final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Fault fault;

  Unreadable(Fault fault) {
    super(fault.message());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
