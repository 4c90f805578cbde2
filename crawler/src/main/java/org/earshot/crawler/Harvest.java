package org.earshot.crawler;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What one look at one page gave.
///
/// @param source the source that was read
/// @param page the page
/// @param posts the posts on it, in page order
/// @param missing known mentions of this source that the page should still show and does not, seen
///   so on two spaced looks
/// @param arrival how the posts came
public record Harvest(
    Source source, PageSeen page, List<Post> posts, Set<PostKey> missing, Arrival arrival) {
  public Harvest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(arrival, "arrival");
    posts = List.copyOf(posts);
    missing = Set.copyOf(missing);
  }
}
