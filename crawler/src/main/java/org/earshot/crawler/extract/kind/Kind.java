package org.earshot.crawler.extract.kind;

import java.net.URI;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;

/// One way of reading a page.
public interface Kind {
  /// What `--kind` and a source call it.
  String name();

  /// Reads the page.
  ///
  /// @param page the page, for its address and headers
  /// @param text its characters
  Extraction read(Page page, String text);

  /// Where this kind asks for what people see at an address: the address of a profile, a thread or
  /// a site may stand for a question to the site's API. The API's own addresses stand for
  /// themselves.
  ///
  /// @param address of a source, or of one post whose replies are looked for
  /// @return empty where the address is none of this kind's
  default Optional<Route> route(URI address) {
    return Optional.empty();
  }

  /// Whether an address tells by itself that it is this kind's, so that `auto` goes by
  /// [#route(URI)]. Software that runs on any host tells nothing by its address.
  default boolean claims(URI address) {
    return false;
  }

  /// Whether a text that is not JSON is unmistakably an answer of this kind, which `auto` then
  /// reads with it rather than as a feed or as a page.
  default boolean recognises(Page page, String text) {
    return false;
  }
}
