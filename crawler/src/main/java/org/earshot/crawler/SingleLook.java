package org.earshot.crawler;

import java.net.URI;
import java.time.Clock;

/// Looks once at an address, with all manners and without a database: for trying a source out.
public final class SingleLook implements AutoCloseable {
  public SingleLook(CrawlerSettings settings, Clock clock) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Asks robots.txt, then the address, and reads what came. Waits for the host's delay when it was
  /// asked before.
  ///
  /// @throws IllegalArgumentException when there is no such kind, or the address is not http or
  ///   https
  public Checked look(URI address, String kind) {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
