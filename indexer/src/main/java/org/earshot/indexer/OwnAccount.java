package org.earshot.indexer;

import java.util.Objects;
import java.util.Optional;

/// Who speaks for us at a site, by account id or profile address. A display name proves nothing and
/// has no place here.
///
/// @param site host, as in [org.earshot.crawler.PostKey#site()]
/// @param id the site's account id
/// @param profile address of the profile page
public record OwnAccount(String site, Optional<String> id, Optional<String> profile) {
  public OwnAccount {
    Objects.requireNonNull(site, "site");
    if (id.isEmpty() && profile.isEmpty()) {
      throw new IllegalArgumentException(
          "an own account at " + site + " needs an id or a profile address");
    }
  }
}
