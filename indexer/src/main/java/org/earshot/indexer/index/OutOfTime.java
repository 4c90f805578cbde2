package org.earshot.indexer.index;

import java.io.Serial;

/// A search takes longer than is worth waiting for.
final class OutOfTime extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;
}
