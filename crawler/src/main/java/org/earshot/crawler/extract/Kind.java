package org.earshot.crawler.extract;

import java.net.URI;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;

/// One way of reading a page.
interface Kind {
  /// What `--kind` and a source call it.
  String name();

  /// Reads the page.
  ///
  /// @param page the page, for its address and headers
  /// @param text its characters
  Extraction read(Page page, String text);

  /// Where this kind asks for what people see at an address: the address of a profile, a thread or
  /// a site may stand for a question to the site's API.
  ///
  /// @param address of a source, or of one post whose replies are looked for
  /// @return empty where the address is none of this kind's
  default Optional<Route> route(URI address) {
    return Optional.empty();
  }
}
