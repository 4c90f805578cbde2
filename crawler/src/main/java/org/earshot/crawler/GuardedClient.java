package org.earshot.crawler;

import java.net.URI;
import java.util.Map;

/// Sends HTTP requests that never reach a private address unless the operator allowed it, within
/// the limits of [CrawlerSettings]. No redirect is followed here.
public interface GuardedClient {
  /// An outgoing request.
  ///
  /// @param method HTTP method
  /// @param url http or https
  /// @param headers one value a name
  /// @param body empty for none
  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
  record Request(String method, URI url, Map<String, String> headers, byte[] body) {
    public Request {
      headers = Map.copyOf(headers);
    }
  }

  FetchResult send(Request request);
}
