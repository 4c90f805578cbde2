package org.earshot.app.playground;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.app.playground.Shown.Who;

/// What people wrote on the town's pages since it was opened.
final class Replies {
  /// Characters in one reply: more than any answer to a review needs.
  static final int MAX_TEXT = 4000;

  /// Characters in a display name.
  static final int MAX_NAME = 60;

  /// Replies in one town: each page is made from all of them.
  static final int MAX_REPLIES = 500;

  private static final String VISITOR = "guest-1";

  private final Clock clock;
  private final List<Given> given = new ArrayList<>();

  Replies(Clock clock) {
    this.clock = clock;
  }

  synchronized List<Given> all() {
    return List.copyOf(given);
  }

  static Who visitor(String name) {
    return new Who(name, VISITOR);
  }

  /// Takes a reply. Empty when it is blank, too long, or one too many.
  synchronized Optional<Given> take(Shown to, Who who, String text) {
    var clean = clean(text);
    if (clean.isEmpty()
        || clean.length() > MAX_TEXT
        || who.name().length() > MAX_NAME
        || given.size() >= MAX_REPLIES) {
      return Optional.empty();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var reply = new Given("r" + (given.size() + 1), to.id(), who, clean, now);
    given.add(reply);
    return Optional.of(reply);
  }

  private static String clean(String text) {
    var out = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().filter(Escape::isXml).forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
