package org.earshot.app;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// Where the console listens.
///
/// @param address local address to listen on
/// @param port local port; 0 takes any that is free
/// @param publicUrl address at which people reach the console, where it differs, as behind a proxy
public record HttpSettings(String address, int port, Optional<URI> publicUrl) {
  /// Loopback: nobody else reaches the console until the operator says so.
  public static final String DEFAULT_ADDRESS = "127.0.0.1";

  public static final int DEFAULT_PORT = 8080;

  public HttpSettings {
    Objects.requireNonNull(publicUrl, "publicUrl");
    if (address.isBlank()) {
      throw new IllegalArgumentException("http.address must name a local address");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("http.port is 0 to 65535, not " + port);
    }
  }

  public static HttpSettings ofDefaults() {
    return new HttpSettings(DEFAULT_ADDRESS, DEFAULT_PORT, Optional.empty());
  }

  public HttpSettings withPort(int value) {
    return new HttpSettings(address, value, publicUrl);
  }

  /// The address to give to people.
  public URI console() {
    return publicUrl.orElseGet(() -> URI.create("http://" + host() + ":" + port));
  }

  private String host() {
    return switch (address) {
      case DEFAULT_ADDRESS, "::1", "0.0.0.0", "::" -> "localhost";
      default -> address.contains(":") ? "[" + address + "]" : address;
    };
  }
}
