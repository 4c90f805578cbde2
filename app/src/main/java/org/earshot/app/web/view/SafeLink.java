package org.earshot.app.web.view;

import java.net.URI;
import java.util.Optional;

/// An address from outside that may stand in a link: http and https only, so that no `javascript:`
/// reaches a reader's click.
public final class SafeLink {
  private SafeLink() {}

  public static Optional<String> of(String address) {
    try {
      var scheme = URI.create(address.strip()).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)
          ? Optional.of(address.strip())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
