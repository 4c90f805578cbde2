package org.earshot.crawler;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What the operator says of a public place to read.
///
/// @param name what people call it; unique
/// @param address http or https address of the page or feed
/// @param kind how to read it, one of [Crawler#kinds()]; `auto` looks
/// @param cadence how often
/// @param about what every post there is about
/// @param alertFrom posts published earlier open no case; empty means the moment it is added
/// @param replies whether we can reply there, and see it
/// @param active false while paused
public record SourceSpec(
    String name,
    URI address,
    String kind,
    Cadence cadence,
    About about,
    Optional<Instant> alertFrom,
    ReplyAccess replies,
    boolean active) {

  public SourceSpec {
    Objects.requireNonNull(cadence, "cadence");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(alertFrom, "alertFrom");
    Objects.requireNonNull(replies, "replies");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
    if (kind.isBlank()) {
      throw new IllegalArgumentException("source '" + name + "' needs a kind, such as auto");
    }
    var scheme = address.getScheme();
    if (address.getHost() == null
        || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      throw new IllegalArgumentException(
          "source '"
              + name
              + "' needs an http or https address with a host, not '"
              + address
              + "'");
    }
  }

  /// A source read in the way that its page suggests.
  public static SourceSpec of(String name, URI address, Cadence cadence, About about) {
    return new SourceSpec(
        name, address, "auto", cadence, about, Optional.empty(), ReplyAccess.usual(), true);
  }
}
