package org.earshot.crawler;

import java.util.Objects;

/// Which post this is: the site that published it and the post's own id there.
///
/// @param site host of the site in lower case without a leading `www.`, with the port where it is
///   not the scheme's own
/// @param id platform id, else canonical permalink, else a hash of item, author and time; never
///   made from the text, so that an edit keeps it
public record PostKey(String site, String id) {
  public PostKey {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(id, "id");
    if (site.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "a post key needs a site and an id: '" + site + "', '" + id + "'");
    }
  }
}
