package org.earshot.app.web.form;

import java.net.URI;
import java.util.Optional;

/// Web addresses as people type them.
final class Addresses {
  private Addresses() {}

  /// An http or https address with a host; `https://` is put before what names no scheme but has a
  /// dot in its host, which a mere word has not.
  static Optional<URI> read(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      var uri = URI.create(typed.contains("://") ? typed : "https://" + typed);
      var web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && isMeant(typed, uri.getHost())
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isMeant(String typed, String host) {
    return typed.contains("://") || host.contains(".") || host.equalsIgnoreCase("localhost");
  }
}
