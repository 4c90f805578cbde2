package org.earshot.app.playground;

import java.net.URI;

/// A web site of the town.
///
/// @param key short name, such as `shop`
/// @param title what it calls itself
/// @param base its address, without a slash at the end
public record Site(String key, String title, URI base) {
  /// Host and port, as [org.earshot.crawler.PostKey#site()] spells a site.
  public String host() {
    return base.getAuthority();
  }
}
