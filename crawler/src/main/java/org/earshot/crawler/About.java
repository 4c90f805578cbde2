package org.earshot.crawler;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a source is about: on our own product page every post counts, whether it names us or not.
///
/// @param brands keys of the brands that every post here is a mention of; empty where a post has to
///   name a brand
/// @param item product or branch
/// @param market country or city, as the operator calls it
public record About(Set<String> brands, Optional<String> item, Optional<String> market) {
  private static final About NOTHING = new About(Set.of(), Optional.empty(), Optional.empty());

  public About {
    brands = Set.copyOf(brands);
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(market, "market");
  }

  public static About nothing() {
    return NOTHING;
  }

  public static About brand(String key) {
    return new About(Set.of(key), Optional.empty(), Optional.empty());
  }
}
