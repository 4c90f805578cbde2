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
/// @param selectors where the parts of a post stand; of the kind `selectors`, and of no other
public record SourceSpec(
    String name,
    URI address,
    String kind,
    Cadence cadence,
    About about,
    Optional<Instant> alertFrom,
    ReplyAccess replies,
    boolean active,
    Optional<Selectors> selectors) {

  public SourceSpec {
    Objects.requireNonNull(cadence, "cadence");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(alertFrom, "alertFrom");
    Objects.requireNonNull(replies, "replies");
    Objects.requireNonNull(selectors, "selectors");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
    if (kind.isBlank()) {
      throw new IllegalArgumentException("source '" + name + "' needs a kind, such as auto");
    }
    if (kind.equals(Selectors.KIND) != selectors.isPresent()) {
      throw new IllegalArgumentException(
          "source '"
              + name
              + (selectors.isPresent()
                  ? "' has selectors, which the kind '" + kind + "' does not take"
                  : "' of the kind selectors needs selectors"));
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

  /// A source that is read without selectors.
  public SourceSpec(
      String name,
      URI address,
      String kind,
      Cadence cadence,
      About about,
      Optional<Instant> alertFrom,
      ReplyAccess replies,
      boolean active) {
    this(name, address, kind, cadence, about, alertFrom, replies, active, Optional.empty());
  }

  /// A source read in the way that its page suggests.
  public static SourceSpec of(String name, URI address, Cadence cadence, About about) {
    return new SourceSpec(
        name, address, "auto", cadence, about, Optional.empty(), ReplyAccess.usual(), true);
  }
}
