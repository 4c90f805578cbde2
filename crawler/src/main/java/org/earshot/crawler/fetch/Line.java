package org.earshot.crawler.fetch;

/// A connection over which the other side speaks (RFC 6455).
public interface Line extends AutoCloseable {
  @Override
  void close();
}
