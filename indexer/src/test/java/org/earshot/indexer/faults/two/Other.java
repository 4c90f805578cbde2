package org.earshot.indexer.faults.two;

import org.earshot.indexer.faults.one.Back;

/// Half of a cycle.
public final class Other {
  Back back() {
    return new Back();
  }
}
