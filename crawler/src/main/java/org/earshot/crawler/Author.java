package org.earshot.crawler;

import java.util.Objects;
import java.util.Optional;

/// Who a page says wrote a post. A display name alone identifies nobody.
///
/// @param name display name as shown
/// @param id the site's own account id
/// @param url profile page
public record Author(Optional<String> name, Optional<String> id, Optional<String> url) {
  private static final Author UNKNOWN =
      new Author(Optional.empty(), Optional.empty(), Optional.empty());

  public Author {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
  }

  public static Author unknown() {
    return UNKNOWN;
  }

  public static Author named(String name) {
    return new Author(Optional.of(name), Optional.empty(), Optional.empty());
  }
}
