package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;

/// One row of the frontier: an address that is looked at again and again, and how that went.
///
/// @param id our own number of it
/// @param source the source that it belongs to
/// @param way where it begins and where it stands
/// @param place present where it looks for a reply at one place, not at the source itself
/// @param memory what the last page was
/// @param fare how it fares
/// @param revision raised when people change the source
record Look(
    long id,
    Source source,
    Way way,
    Optional<Place> place,
    Memory memory,
    Fare fare,
    long revision) {

  /// Kinds that read lists of many posts; a post's own page is none of them.
  private static final List<String> LIST_KINDS = List.of("feed");

  /// Where a look begins, and where redirects have led it.
  ///
  /// @param address as people gave it
  /// @param at the address to ask next
  /// @param via addresses that have sent us on in this look
  record Way(String address, WebAddress at, List<String> via) {
    Way {
      via = List.copyOf(via);
    }

    /// Whether nothing has sent us on yet.
    boolean begins() {
      return via.isEmpty();
    }
  }

  /// The rhythm of a look at a place.
  ///
  /// @param ends no look after this
  /// @param pause time to the look after the next
  record Place(Instant ends, Duration pause) {}

  /// What the last page was that was read well.
  ///
  /// @param validators that it came with
  /// @param validated the address that they belong to
  /// @param digest of its body
  /// @param readOnce whether there was any
  record Memory(
      Validators validators,
      Optional<String> validated,
      Optional<String> digest,
      boolean readOnce) {}

  /// How a look fares.
  record Fare(
      SourceHealth.State state,
      Instant since,
      String detail,
      Optional<Instant> lastLook,
      Optional<Instant> lastSuccess,
      int posts,
      int failures) {}

  /// The kind that reads its page.
  String kind() {
    var kind = source.spec().kind();
    return place.isPresent() && LIST_KINDS.contains(kind) ? "auto" : kind;
  }

  Arrival arrival() {
    return place.isPresent() || memory.readOnce() ? Arrival.LIVE : Arrival.FIRST_LOOK;
  }

  /// The validators that belong to the address to ask next.
  Validators validators() {
    return memory.validated().filter(way.at().url()::equals).isPresent()
        ? memory.validators()
        : Validators.none();
  }

  Duration cadence() {
    return source.spec().cadence().every();
  }
}
