package org.earshot.crawler.extract.feed;

import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.Author;

/// What a feed says of itself.
///
/// @param title its name
/// @param home the page or site whose feed it is
/// @param language as it declares it
/// @param author who publishes it
public record Masthead(
    Optional<String> title,
    Optional<String> home,
    Optional<String> language,
    Optional<Author> author) {
  public Masthead {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(author, "author");
  }
}
