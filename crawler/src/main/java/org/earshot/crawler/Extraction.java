package org.earshot.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What reading a page gave.
public sealed interface Extraction {
  /// The page was understood.
  ///
  /// @param kind the kind that read it; never `auto`
  /// @param posts the posts in page order, each once
  /// @param complete true where the page shows the whole list, so that a known post which is
  ///   missing has vanished; false where older posts move off the page or there is a next page
  /// @param next address of the next page of the same list
  /// @param backoff how long the answer itself asks us to stay away
  /// @param pulse what the page says of when to come again
  record Posts(
      String kind,
      List<Post> posts,
      boolean complete,
      Optional<String> next,
      Optional<Duration> backoff,
      Pulse pulse)
      implements Extraction {
    public Posts {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(backoff, "backoff");
      Objects.requireNonNull(pulse, "pulse");
      posts = List.copyOf(posts);
    }

    /// Posts on a page that says nothing of when to come again.
    public Posts(
        String kind,
        List<Post> posts,
        boolean complete,
        Optional<String> next,
        Optional<Duration> backoff) {
      this(kind, posts, complete, next, backoff, Pulse.none());
    }

    /// Posts with an answer that asks for no pause.
    public Posts(String kind, List<Post> posts, boolean complete, Optional<String> next) {
      this(kind, posts, complete, next, Optional.empty());
    }
  }

  /// The page is a site's map: it names pages with posts, or further maps, to be asked one by one.
  ///
  /// @param pages those that are worth a look, in the order of the map
  /// @param maps other maps of the same site
  /// @param named so many addresses stand on it in all
  /// @param elsewhere those of them on other hosts, for which no map may speak (sitemaps.org,
  ///   "Sitemap file location")
  record SiteMap(List<Named> pages, List<Named> maps, int named, int elsewhere)
      implements Extraction {
    /// The kind that reads maps.
    public static final String KIND = "sitemap";

    public SiteMap {
      pages = List.copyOf(pages);
      maps = List.copyOf(maps);
    }
  }

  /// An address on a map.
  ///
  /// @param address whole
  /// @param changed when it changed last, where the map says so
  record Named(String address, Optional<Changed> changed) {
    public Named {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(changed, "changed");
    }
  }

  /// Some moment of a time: maps often say the day only.
  ///
  /// @param from its begin
  /// @param until its end; the same moment where the map is exact
  record Changed(Instant from, Instant until) {
    public Changed {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("a time from " + from + " cannot end at " + until);
      }
    }
  }

  /// The page could not be read as this kind, or as any.
  ///
  /// @param reason one line for people: what is wrong and where
  /// @param blocked whether a wall was shown in place of the page: a riddle for people, a challenge
  ///   for browsers, a question for consent
  /// @param instead address that the page itself names as the one where its posts can be read
  record Unreadable(String reason, boolean blocked, Optional<String> instead)
      implements Extraction {
    public Unreadable {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(instead, "instead");
    }

    public Unreadable(String reason, boolean blocked) {
      this(reason, blocked, Optional.empty());
    }

    public Unreadable(String reason) {
      this(reason, false);
    }
  }
}
