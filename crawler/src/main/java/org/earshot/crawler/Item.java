package org.earshot.crawler;

import java.util.Objects;
import java.util.Optional;

/// What a post is about: a product, a place or an article.
///
/// @param name its name on the page
/// @param url its own page
/// @param branch shop or branch, where a page tells several apart
public record Item(Optional<String> name, Optional<String> url, Optional<String> branch) {
  private static final Item NONE = new Item(Optional.empty(), Optional.empty(), Optional.empty());

  public Item {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(branch, "branch");
  }

  public static Item none() {
    return NONE;
  }
}
