package org.earshot.crawler;

import java.net.URI;
import java.util.Objects;

/// An address that is worth a look, and what speaks for it.
///
/// @param address where
/// @param kind how to read it, one of [Crawler#kinds()]
/// @param clue what speaks for it
/// @param title what the page calls it, or the name of the engine; may be empty
public record Lead(URI address, String kind, Clue clue, String title) {
  /// What speaks for an address.
  public enum Clue {
    /// It is the address that people gave.
    GIVEN,
    /// The page names it as its feed.
    LINKED_FEED,
    /// The engine that made the page serves posts there.
    ENGINE,
    /// A link whose words say reviews, questions or comments.
    REVIEW_LINK,
    /// A link to a site that Earshot knows how to read.
    KNOWN_SITE,
    /// The site's map names it.
    SITEMAP,
    /// Many sites have a feed there.
    USUAL_PLACE
  }

  public Lead {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(clue, "clue");
    Objects.requireNonNull(title, "title");
  }
}
