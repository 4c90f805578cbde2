package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;

/// One row of the frontier: an address that is looked at again and again, and how that went.
///
/// @param id our own number of it
/// @param source the source that it belongs to
/// @param way where it begins and where it stands
/// @param role what it looks at
/// @param memory what the last page was
/// @param walk how far it has come through the pages of a list
/// @param fare how it fares
/// @param habits what is usual for it
/// @param revision raised when people change the source
record Look(
    long id,
    Source source,
    Way way,
    Role role,
    Memory memory,
    Walk walk,
    Fare fare,
    Habits habits,
    long revision) {

  /// Kinds that read lists of many posts; a post's own page is none of them.
  private static final List<String> LIST_KINDS =
      List.of("feed", "gdelt", "jetstream", Extraction.SiteMap.KIND);

  /// Where a look begins, and where redirects have led it.
  ///
  /// @param address as people gave it
  /// @param at the address to ask next
  /// @param via addresses that have sent us on in this look
  record Way(String address, WebAddress at, List<String> via) {
    Way {
      via = List.copyOf(via);
    }
  }

  /// What a look looks at.
  sealed interface Role {
    /// The source itself, for what is new.
    record Itself() implements Role {}

    /// One place of it, for a reply.
    ///
    /// @param ends no look after this
    /// @param pause time to the look after the next
    record Place(Instant ends, Duration pause) implements Role {}

    /// Its past, once.
    record Past() implements Role {}

    /// What a site's map names, whenever the map says that it changed.
    sealed interface Named extends Role {
      /// Its place key.
      String key();
    }

    /// A page on a map of the source.
    record Mapped(String key) implements Named {}

    /// Another map, named by that of the source.
    record Map(String key) implements Named {}
  }

  /// What the last page was that was read well.
  ///
  /// @param validators that it came with
  /// @param validated the address that they belong to
  /// @param digest of its body
  /// @param readOnce whether there was any
  /// @param map whether it was a site's map
  record Memory(
      Validators validators,
      Optional<String> validated,
      Optional<String> digest,
      boolean readOnce,
      boolean map) {
    Memory readOnce(boolean whether) {
      return new Memory(validators, validated, digest, whether, map);
    }

    Memory ofMap() {
      return new Memory(validators, validated, digest, readOnce, true);
    }

    /// Any page counts as another one.
    Memory unread() {
      return new Memory(Validators.none(), Optional.empty(), Optional.empty(), readOnce, map);
    }
  }

  /// How far a look has come through the pages of a list.
  ///
  /// @param pages read in this look before the one to ask next
  /// @param last posts on the first page of the last whole look
  /// @param fresh those on the first page of this one
  /// @param tail the page to begin at, where a list grows at its end
  record Walk(int pages, Remembered last, Remembered fresh, Optional<WebAddress> tail) {
    boolean begins() {
      return pages == 0;
    }

    /// From the first page, seeking the posts of the last whole look as before.
    Walk again() {
      return new Walk(0, last, Remembered.nothing(), tail);
    }
  }

  /// How a look fares.
  record Fare(
      SourceHealth.State state,
      Instant since,
      String detail,
      Optional<Instant> lastLook,
      Optional<Instant> lastSuccess,
      int posts,
      int failures) {}

  /// The same look, about to begin at another address.
  Look beginning(WebAddress start) {
    return new Look(
        id,
        source,
        new Way(way.address(), start, List.of()),
        role,
        memory,
        walk,
        fare,
        habits,
        revision);
  }

  /// The kind that reads its page.
  String kind() {
    var kind = source.spec().kind();
    return switch (role) {
      case Role.Itself(), Role.Past() -> kind;
      case Role.Place _ -> LIST_KINDS.contains(kind) ? "auto" : kind;
      case Role.Mapped _ -> "auto";
      case Role.Map _ -> Extraction.SiteMap.KIND;
    };
  }

  Arrival arrival() {
    return switch (role) {
      case Role.Itself(), Role.Named _ -> memory.readOnce() ? Arrival.LIVE : Arrival.FIRST_LOOK;
      case Role.Place _ -> Arrival.LIVE;
      case Role.Past() -> Arrival.BACKFILL;
    };
  }

  Optional<Role.Place> place() {
    return role instanceof Role.Place place ? Optional.of(place) : Optional.empty();
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

  /// Whether nothing has been asked for yet in this look.
  boolean begins() {
    return way.via().isEmpty() && walk.begins();
  }
}
