package org.earshot.crawler.gate;

import java.time.Duration;
import java.util.Objects;
import org.earshot.crawler.Route;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;

/// What is to be asked for, and by which rules.
///
/// @param address where
/// @param validators of what we have already
/// @param access whether robots.txt holds, or the terms of a documented interface
/// @param pace least time to the next request there
public record Question(
    WebAddress address, Validators validators, Route.Access access, Duration pace) {
  public Question {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(validators, "validators");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(pace, "pace");
  }

  /// Asks where a route has led by now. Its own rules hold at its own host; where it was sent on to
  /// another one, that one's robots.txt does.
  public static Question at(WebAddress address, Validators validators, Route route) {
    return at(address, validators, route, WebAddress.of(route.ask()));
  }

  /// The same, where it is read already.
  ///
  /// @param ask the address of the route
  public static Question at(
      WebAddress address, Validators validators, Route route, WebAddress ask) {
    return address.group().equals(ask.group())
        ? new Question(address, validators, route.access(), route.pace())
        : new Question(address, validators, Route.Access.PAGE, Duration.ZERO);
  }
}
