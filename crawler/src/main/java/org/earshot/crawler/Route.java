package org.earshot.crawler;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/// Where and how a kind of source asks for what people see at an address.
///
/// @param ask the address that is asked
/// @param access by which rules
/// @param pace least time between two requests to its host by the limits that it publishes; zero
///   where the usual delay is enough
public record Route(URI ask, Access access, Duration pace) {
  /// By which rules an address may be asked.
  public enum Access {
    /// A page or a feed: robots.txt holds.
    PAGE,
    /// A documented interface for programs: its published terms and limits hold.
    API,
    /// Nothing that a program may read: a person looks.
    PERSON
  }

  public Route {
    Objects.requireNonNull(ask, "ask");
    Objects.requireNonNull(access, "access");
    if (pace.isNegative()) {
      throw new IllegalArgumentException("a pace is never negative: " + pace);
    }
  }

  /// The address itself, as a page.
  public static Route page(URI address) {
    return new Route(address, Access.PAGE, Duration.ZERO);
  }
}
