package org.earshot.crawler.fetch;

/// The web, asked for one address at a time.
@FunctionalInterface
public interface Web {
  /// Asks for one address. Blocks until the answer is whole, or nothing comes of it.
  Hop ask(Ask ask);
}
